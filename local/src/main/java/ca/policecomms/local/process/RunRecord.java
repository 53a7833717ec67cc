package ca.policecomms.local.process;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What {@code .suite/run/<name>.json} says of a part, for {@code status}, {@code down} and tests.
 *
 * @param name the part, as in {@code ./suite logs NAME}
 * @param pid its process
 * @param startToken see {@link ProcessIdentity}
 * @param port its first port, 0 when it has none
 * @param state {@code starting}, {@code ready}, {@code restarting} or {@code stopping}
 * @param startedAt ISO 8601 instant of this process's start
 * @param readyAfterMillis from start to ready; null until then
 * @param restarts how often it was started again since {@code up}
 * @param lastExit what ended it last, as a sentence; null when nothing did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunRecord(
        String name,
        long pid,
        String startToken,
        int port,
        String state,
        String startedAt,
        Long readyAfterMillis,
        int restarts,
        String lastExit) {

    public ProcessIdentity identity() {
        return new ProcessIdentity(pid, startToken);
    }

    public RunRecord withState(String newState) {
        return new RunRecord(name, pid, startToken, port, newState, startedAt, readyAfterMillis, restarts, lastExit);
    }

    public RunRecord ready(long afterMillis) {
        return new RunRecord(name, pid, startToken, port, "ready", startedAt, afterMillis, restarts, lastExit);
    }
}
