package ca.policecomms.local.command;

import ca.policecomms.local.process.RunRecord;
import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.settings.Home;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A table of the parts. Exit code 0 when all are ready, 1 when some are not, 3 when the suite does not run. */
final class Status {
    private static final String ROW = "%-26s %7s %6s  %-10s %10s %8s %8s%n";
    private static final int NOT_RUNNING = 3;

    private final RunRecords records;

    Status(Home home) {
        this.records = new RunRecords(home.run());
    }

    int print(PrintStream out) throws IOException {
        List<RunRecord> all = records.all().stream()
                .sorted(Comparator.comparing(RunRecord::startedAt))
                .toList();
        if (all.stream().noneMatch(Status::live)) {
            out.println("The suite is not running: ./suite up starts it.");
            return NOT_RUNNING;
        }
        out.printf(Locale.ROOT, ROW, "part", "pid", "port", "state", "up", "MB", "restarts");
        long total = 0;
        for (RunRecord record : all) {
            long megabytes = live(record) ? Resident.megabytes(record.pid()) : 0;
            // The launcher's descendants are the parts themselves.
            if (record.name().equals(Launcher.NAME)) {
                megabytes = Resident.alone(record.pid());
            }
            total += megabytes;
            out.printf(
                    Locale.ROOT,
                    ROW,
                    record.name(),
                    record.pid(),
                    record.port() == 0 ? "" : Integer.toString(record.port()),
                    live(record) ? record.state() : "dead",
                    live(record) ? uptime(record) : "",
                    megabytes,
                    record.restarts());
        }
        out.printf(Locale.ROOT, ROW, "total", "", "", "", "", total, "");
        if (Launcher.running(records).isEmpty()) {
            out.println("Nobody looks after these parts, their launcher was killed: ./suite up or ./suite down.");
        }
        return all.stream().allMatch(record -> live(record) && record.state().equals("ready")) ? 0 : 1;
    }

    private static boolean live(RunRecord record) {
        return record.identity().live().isPresent();
    }

    private static String uptime(RunRecord record) {
        Duration age = Duration.between(Instant.parse(record.startedAt()), Instant.now());
        return String.format(Locale.ROOT, "%d:%02d:%02d", age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }
}
