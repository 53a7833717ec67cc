package ca.policecomms.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Ends a process: asks with a signal, waits, then kills. */
public final class Stopping {
    /** How long a process that was killed may take to be gone from the table of processes. */
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private static final long POLL_MILLIS = 25;

    private Stopping() {}

    /**
     * Signals the process and waits until it has ended. A pid that meanwhile belongs to another process is left alone.
     *
     * @param signal TERM or INT (a fast shutdown in PostgreSQL, where TERM waits for clients)
     * @return true when it ended in time by itself or was gone already, false when it had to be killed
     */
    public static boolean stop(ProcessIdentity process, String signal, Duration limit) {
        Optional<ProcessHandle> live = process.live();
        if (live.isEmpty()) {
            return true;
        }
        send(live.get(), signal);
        if (endsWithin(process, limit)) {
            return true;
        }
        process.live().ifPresent(ProcessHandle::destroyForcibly);
        endsWithin(process, AFTER_KILL);
        return false;
    }

    private static void send(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for the identity, not for the exit: nobody may be there to collect the exit of an orphan. */
    private static boolean endsWithin(ProcessIdentity process, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        while (process.live().isPresent()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return process.live().isEmpty();
            }
        }
        return true;
    }
}
