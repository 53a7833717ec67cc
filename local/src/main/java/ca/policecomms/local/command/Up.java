package ca.policecomms.local.command;

import ca.policecomms.local.dist.Distributions;
import ca.policecomms.local.dist.Trees;
import ca.policecomms.local.dist.Versions;
import ca.policecomms.local.process.LogTail;
import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Preconditions;
import ca.policecomms.local.settings.Refusal;
import ca.policecomms.local.settings.Settings;
import ca.policecomms.local.supervise.PartFailed;
import ca.policecomms.local.supervise.Progress;
import ca.policecomms.local.supervise.Supervisor;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/** Starts everything and stays with it until it is told to stop. */
final class Up {
    private static final long FIRST_START_MEGABYTES = 3_000;
    private static final long LATER_START_MEGABYTES = 1_000;

    private final Home home;
    private final Settings settings;
    private final Progress progress;
    private final RunRecords records;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopAsked;

    Up(Home home, Settings settings, Progress progress) {
        this.home = home;
        this.settings = settings;
        this.progress = progress;
        this.records = new RunRecords(home.run());
    }

    /** Returns an exit code when the suite could not be started; else ends with the process. */
    int run(boolean fresh) throws IOException, InterruptedException {
        home.prepared();
        Launcher launcher = Launcher.take(home, records);
        try {
            Orphans.end(records, progress);
            if (fresh) {
                Trees.delete(home.data());
                progress.say("Data of earlier runs removed");
            }
            home.prepared();
            Preconditions.diskFree(home.data(), neededMegabytes());
            Preconditions.portsFree(settings);
        } catch (IOException | RuntimeException e) {
            launcher.close();
            throw e;
        }
        Supervisor supervisor = new Supervisor(Parts.of(home, settings), home, progress);
        Thread stopping = new Thread(() -> stop(supervisor, launcher), "stopping");
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            supervisor.up();
        } catch (CompletionException e) {
            if (stopAsked) {
                stopped.await();
                return 0;
            }
            return failed(e.getCause());
        }
        progress.say(String.format(
                Locale.ROOT, "All ready in %.1f s", progress.sinceBeginning().toMillis() / 1000.0));
        new Addresses(home, settings).print(System.out);
        launcher.ready(progress.sinceBeginning());
        stopped.await();
        return 0;
    }

    private long neededMegabytes() {
        boolean first = !new Distributions(home.dist())
                .has("keycloak-" + Versions.packaged().keycloak());
        return first ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES;
    }

    private void stop(Supervisor supervisor, Launcher launcher) {
        stopAsked = true;
        try {
            launcher.stopping();
            progress.say("Stopping");
            supervisor.stop();
            launcher.close();
            progress.say("Stopped");
        } catch (IOException e) {
            progress.say("While stopping: " + e.getMessage());
        } finally {
            stopped.countDown();
        }
    }

    private int failed(Throwable cause) {
        if (cause instanceof PartFailed part) {
            progress.block(part.getMessage() + "; the end of " + part.log() + ":", LogTail.of(part.log(), 30));
            return 1;
        }
        progress.say("Could not start: " + (cause.getMessage() == null ? cause.toString() : cause.getMessage()));
        return cause instanceof Refusal ? 2 : 1;
    }
}
