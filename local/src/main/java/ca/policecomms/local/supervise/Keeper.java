package ca.policecomms.local.supervise;

import ca.policecomms.local.process.LogTail;
import ca.policecomms.local.process.OwnSession;
import ca.policecomms.local.process.ProcessIdentity;
import ca.policecomms.local.process.RunRecord;
import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.process.Stopping;
import ca.policecomms.local.settings.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps one part running: starts it, waits until it is ready, and starts it again whenever it dies. */
final class Keeper {
    private static final int TAIL_LINES = 15;
    private static final int FIRST_ATTEMPTS = 3;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Part part;
    private final Path log;
    private final RunRecords records;
    private final Progress progress;
    private final Backoff backoff;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private int restarts;
    private String lastExit;
    private volatile Thread keeping;
    private Running running;

    private record Running(Process process, RunRecord record, long startedNanos) {
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - startedNanos);
        }
    }

    Keeper(Part part, Path log, RunRecords records, Progress progress, Backoff backoff) {
        this.part = part;
        this.log = log;
        this.records = records;
        this.progress = progress;
        this.backoff = backoff;
    }

    Part part() {
        return part;
    }

    /** Completes when the part is ready for the first time, exceptionally when it cannot be brought up. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Runs until {@link #stop}; needs its own thread. */
    void keep() {
        keeping = Thread.currentThread();
        try {
            part.prepare(progress);
            while (!stopping() && !ready.isCompletedExceptionally()) {
                try {
                    runOnce();
                } catch (IOException e) {
                    if (!ready.isDone()) {
                        throw e;
                    }
                    // A full disk, say: it may pass, and nobody else would start the part again.
                    progress.say(part.title() + " could not be started again: " + e.getMessage());
                    pause(backoff.after(Duration.ZERO));
                }
            }
        } catch (IOException | RuntimeException e) {
            ready.completeExceptionally(e);
        } catch (InterruptedException e) {
            ready.completeExceptionally(e);
            Thread.currentThread().interrupt();
        }
    }

    /** From a start to the end of that process, or to the failure of the first start. */
    private void runOnce() throws IOException, InterruptedException {
        Running started = start();
        if (started == null) {
            return;
        }
        awaitReady(started);
        if (ready.isCompletedExceptionally() && !stopping()) {
            return;
        }
        int exit = started.process().waitFor();
        if (!stopping()) {
            report(exit, started);
        }
    }

    private void pause(Duration wait) throws InterruptedException {
        stopAsked.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the process in an orderly way, or kills it after the part's limit. */
    void stop() throws IOException {
        stopAsked.countDown();
        ready.completeExceptionally(new IllegalStateException(part.title() + " was stopped"));
        Running present = present();
        if (present == null) {
            // Not started yet, perhaps in its first-time work: that work is given up.
            Thread preparing = keeping;
            if (preparing != null) {
                preparing.interrupt();
            }
            return;
        }
        records.write(present.record().withState("stopping"));
        long began = System.nanoTime();
        boolean orderly = Stopping.stop(present.record().identity(), part.stopSignal(), part.stopLimit());
        if (orderly) {
            part.ended();
        }
        records.remove(part.name());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        progress.say(part.title()
                + (orderly
                        ? " stopped in " + took.toMillis() + " ms"
                        : " did not stop in " + part.stopLimit().toSeconds() + " s and was killed"));
    }

    private synchronized Running present() {
        return running;
    }

    /** Null once the stop was asked for: from then on no process appears that {@link #stop} would not see. */
    private Running start() throws IOException {
        Launch launch = part.launch();
        LogTail.turn(log);
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        synchronized (this) {
            if (stopping()) {
                return null;
            }
            Process process = builder.start();
            ProcessIdentity identity =
                    ProcessIdentity.of(process.pid()).orElse(new ProcessIdentity(process.pid(), "ended at once"));
            RunRecord record = new RunRecord(
                    part.name(),
                    identity.pid(),
                    identity.startToken(),
                    part.port(),
                    restarts == 0 ? "starting" : "restarting",
                    Instant.now().toString(),
                    null,
                    restarts,
                    lastExit);
            running = new Running(process, record, System.nanoTime());
            records.write(record);
            return running;
        }
    }

    private void awaitReady(Running started) throws IOException, InterruptedException {
        boolean first = !ready.isDone();
        String problem = "it did not answer";
        while (started.process().isAlive() && !stopping()) {
            if (part.answers()) {
                try {
                    part.settle();
                    becameReady(started);
                    return;
                } catch (InterruptedException | Refusal e) {
                    throw e;
                } catch (Exception e) {
                    problem = e.toString();
                }
            }
            if (first && started.age().compareTo(part.startLimit()) > 0) {
                fail("not ready after " + part.startLimit().toSeconds() + " s: " + problem);
                return;
            }
            pause(POLL);
        }
    }

    private void becameReady(Running started) throws IOException {
        synchronized (this) {
            if (stopping()) {
                return;
            }
            RunRecord record = started.record().ready(started.age().toMillis());
            running = new Running(started.process(), record, started.startedNanos());
            records.write(record);
        }
        progress.ready(part, started.age());
        ready.complete(null);
    }

    private void report(int exit, Running died) throws InterruptedException {
        lastExit = (exit > 128 ? "ended by signal " + (exit - 128) : "ended with exit code " + exit) + " after "
                + died.age().toSeconds() + " s";
        restarts++;
        if (!ready.isDone() && restarts >= FIRST_ATTEMPTS) {
            fail(lastExit + ", " + restarts + " times");
            return;
        }
        Duration wait = backoff.after(died.age());
        progress.say(part.title() + " " + lastExit + "; starting it again in " + wait.toMillis() / 1000.0 + " s");
        progress.block("          the end of " + log + ":", LogTail.of(log, TAIL_LINES));
        pause(wait);
    }

    private void fail(String reason) {
        ready.completeExceptionally(new PartFailed(part.title() + " could not be started: " + reason, log));
    }

    private boolean stopping() {
        return stopAsked.getCount() == 0;
    }
}
