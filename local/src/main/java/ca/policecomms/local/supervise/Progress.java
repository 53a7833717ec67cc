package ca.policecomms.local.supervise;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What people see while the suite starts, runs and stops: one line an event, with the seconds since the beginning. */
public final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(sinceBeginning()), line));
        out.flush();
    }

    /** A line with no time before it, and lines under it. */
    public synchronized void block(String heading, List<String> lines) {
        out.println(heading);
        lines.forEach(line -> out.println("          | " + line));
        out.flush();
    }

    public synchronized void ready(Part part, Duration took) {
        say(String.format(Locale.ROOT, "%-24s ready in %4.1f s on port %d", part.title(), seconds(took), part.port()));
    }

    public Duration sinceBeginning() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
