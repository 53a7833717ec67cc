package ca.policecomms.local.command;

import ca.policecomms.local.process.RunRecord;
import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.supervise.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Stops the suite: asks its launcher, waits, and ends what a killed launcher left. */
final class Down {
    /** Above the sum of the stages' own limits, start caches being written on a busy machine included. */
    private static final Duration LIMIT = Duration.ofMinutes(6);

    private final Home home;
    private final RunRecords records;
    private final Progress progress;

    Down(Home home, Progress progress) {
        this.home = home;
        this.records = new RunRecords(home.run());
        this.progress = progress;
    }

    int run() throws IOException, InterruptedException {
        Optional<RunRecord> launcher = Launcher.running(records);
        if (launcher.isPresent()) {
            askToStop(launcher.get());
        }
        int orphans = Orphans.end(records, progress);
        records.remove(Launcher.NAME);
        if (launcher.isEmpty() && orphans == 0) {
            progress.say("The suite is not running.");
        }
        return 0;
    }

    private void askToStop(RunRecord launcher) throws IOException, InterruptedException {
        LogFollower lines = new LogFollower(home.log(Launcher.NAME));
        launcher.identity().live().ifPresent(ProcessHandle::destroy);
        long until = System.nanoTime() + LIMIT.toNanos();
        while (launcher.identity().live().isPresent()) {
            lines.print(System.out);
            if (System.nanoTime() > until) {
                launcher.identity().live().ifPresent(ProcessHandle::destroyForcibly);
                progress.say("The launcher did not stop in " + LIMIT.toSeconds() + " s and was killed");
            }
            Thread.sleep(50);
        }
        lines.print(System.out);
    }
}
