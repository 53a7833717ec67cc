package ca.policecomms.local.replay.report;

import static ca.policecomms.local.replay.report.Comparison.number;

import ca.policecomms.local.replay.engine.Command;
import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.engine.Outcome;
import ca.policecomms.local.replay.engine.Refusal;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.plan.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** One line that grows on a terminal, or one line every five seconds where nobody watches. */
public final class ProgressLine implements Listener, AutoCloseable {
    private static final int BAR = 24;
    private static final Duration PLAIN = Duration.ofSeconds(5);
    private static final Duration TERMINAL = Duration.ofMillis(200);

    private final PrintStream out;
    private final boolean terminal;
    private final AtomicInteger over = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final LongAdder retries = new LongAdder();
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final AtomicReference<Instant> at = new AtomicReference<>(Instant.MIN);
    private volatile int all;
    private volatile Thread painter;
    private int seenOver;
    private long seenAt;

    public ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void prepared(ReplayPlan plan, int callsOver) {
        all = plan.steps().size();
        seenAt = System.nanoTime();
        if (callsOver > 0) {
            out.println(number(callsOver) + " calls are over from an earlier run.");
        }
        painter = Thread.ofVirtual().name("progress").start(this::paint);
    }

    @Override
    public void ended(Step step, Outcome outcome) {
        over.incrementAndGet();
        at.accumulateAndGet(step.due(), (one, other) -> one.isBefore(other) ? other : one);
        trouble.set("");
    }

    @Override
    public void refused(Refusal refusal) {
        refused.incrementAndGet();
    }

    @Override
    public void retrying(Command command, String cause, Duration wait) {
        retries.increment();
        trouble.set("  trying again: " + cause);
    }

    private void paint() {
        try {
            while (true) {
                Thread.sleep(terminal ? TERMINAL : PLAIN);
                show();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show() {
        String line = line();
        if (terminal) {
            out.print("\r" + line + "\u001b[K");
        } else {
            out.println(line);
        }
        out.flush();
    }

    private String line() {
        int now = over.get();
        long time = System.nanoTime();
        double rate = (now - seenOver) * 1e9 / Math.max(1, time - seenAt);
        seenOver = now;
        seenAt = time;
        int filled = all == 0 ? BAR : (int) ((long) now * BAR / all);
        Instant recorded = at.get();
        String clock = recorded == Instant.MIN ? "" : "  " + recorded.truncatedTo(ChronoUnit.MINUTES);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %,d of %,d  %.0f/s  retries %d  refused %d%s%s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                all == 0 ? 100 : (long) now * 100 / all,
                now,
                all,
                rate,
                retries.sum(),
                refused.get(),
                clock,
                trouble.get());
    }

    @Override
    public void close() {
        if (painter != null) {
            painter.interrupt();
            show();
            if (terminal) {
                out.println();
            }
        }
    }
}
