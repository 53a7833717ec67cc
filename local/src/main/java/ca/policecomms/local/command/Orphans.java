package ca.policecomms.local.command;

import ca.policecomms.local.process.RunRecord;
import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.process.Stopping;
import ca.policecomms.local.supervise.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Processes that a launcher left behind when it was killed: found by pid and start, and ended. */
final class Orphans {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** From the door to the database. */
    private static final List<String> LAST = List.of("mail", "keycloak", "kafka", "postgres");

    private Orphans() {}

    /**
     * Ends every recorded process that still is the one recorded, and removes all records.
     *
     * @return how many there were
     */
    static int end(RunRecords records, Progress progress) throws IOException {
        List<RunRecord> left = records.all().stream()
                .filter(record -> !record.name().equals(Launcher.NAME))
                .sorted(Comparator.comparingInt(record -> LAST.indexOf(record.name())))
                .toList();
        int ended = 0;
        for (RunRecord record : left) {
            if (record.identity().live().isPresent()) {
                String signal = record.name().equals("postgres") ? "INT" : "TERM";
                boolean orderly = Stopping.stop(record.identity(), signal, LIMIT);
                progress.say(record.name() + " (pid " + record.pid() + "), left by a launcher that was killed, "
                        + (orderly ? "stopped" : "killed"));
                ended++;
            }
            records.remove(record.name());
        }
        return ended;
    }
}
