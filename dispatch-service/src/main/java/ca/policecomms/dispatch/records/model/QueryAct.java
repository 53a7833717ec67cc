package ca.policecomms.dispatch.records.model;

import static ca.policecomms.dispatch.records.model.QueryState.ANSWERED;
import static ca.policecomms.dispatch.records.model.QueryState.QUEUED;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be done to a query, and in which states. */
public enum QueryAct {
    /** Somebody at a console takes charge of it, once. */
    TAKE(false, QUEUED, ANSWERED),
    /** The records system answers, or a person who learnt the answer by other means. */
    ANSWER(null, QUEUED),
    /** The answer is read back to who asked, by whoever took the query. */
    RELAY(true, ANSWERED),
    WITHDRAW(null, QUEUED);

    private final Boolean taken;
    private final Set<QueryState> from;

    /** @param taken whether it must have been taken, must not, or null where that does not matter */
    QueryAct(Boolean taken, QueryState... from) {
        this.taken = taken;
        this.from = EnumSet.copyOf(List.of(from));
    }

    boolean allowedIn(QueryState state, boolean isTaken) {
        return from.contains(state) && (taken == null || taken == isTaken);
    }

    /** @throws ProblemException 409 {@code illegal-transition} with the state and the acts it allows */
    void require(QueryState state, boolean isTaken) {
        if (!allowedIn(state, isTaken)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A query in state " + state + (isTaken ? ", taken," : ", not taken,") + " does not allow "
                                    + name().toLowerCase(Locale.ROOT) + ".")
                    .with("state", state)
                    .with("allowed", allowed(state, isTaken));
        }
    }

    /** Names of the acts, as in the address of the command. */
    public static List<String> allowed(QueryState state, boolean isTaken) {
        return Arrays.stream(values())
                .filter(act -> act.allowedIn(state, isTaken))
                .map(act -> act.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
