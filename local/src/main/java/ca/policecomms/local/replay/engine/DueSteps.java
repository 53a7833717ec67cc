package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.plan.Step;
import ca.policecomms.local.replay.plan.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Hands out steps so that those of one call, and those of one unit, never overtake each other; all others run side by
 * side. Steps come by their place in the plan, and not before they are due.
 */
final class DueSteps {
    private static final int NONE = -1;

    private final List<Step> steps;
    private final int[] nextOfCall;
    private final int[] nextOfUnit;
    private final int[] waitsFor;
    private final PriorityQueue<Step> ready = new PriorityQueue<>(Comparator.comparingInt(Step::order));
    private final Pace pace;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final Instant first;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int remaining;
    private boolean stopped;

    DueSteps(List<Step> steps, Pace pace, LongSupplier nanoTime) {
        this.steps = steps;
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        this.first = steps.isEmpty() ? Instant.EPOCH : steps.getFirst().due();
        this.remaining = steps.size();
        this.nextOfCall = new int[steps.size()];
        this.nextOfUnit = new int[steps.size()];
        this.waitsFor = new int[steps.size()];
        chain();
    }

    private void chain() {
        Arrays.fill(nextOfCall, NONE);
        Arrays.fill(nextOfUnit, NONE);
        Map<String, Integer> lastOfCall = new HashMap<>();
        Map<String, Integer> lastOfUnit = new HashMap<>();
        for (Step step : steps) {
            link(nextOfCall, lastOfCall.put(step.call().ref(), step.order()), step);
            if (step.response() != null && step.kind() != StepKind.NOTE_TIMES) {
                link(nextOfUnit, lastOfUnit.put(step.response().callSign(), step.order()), step);
            }
            if (waitsFor[step.order()] == 0) {
                ready.add(step);
            }
        }
    }

    private void link(int[] next, Integer before, Step step) {
        if (before != null) {
            next[before] = step.order();
            waitsFor[step.order()]++;
        }
    }

    /** Waits for the next step; empty when all are done, or the replay was stopped. */
    Optional<Step> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && remaining > 0) {
                long wait = ready.isEmpty() ? Long.MAX_VALUE : nanosUntilDue(ready.peek());
                if (wait <= 0) {
                    return Optional.of(ready.poll());
                }
                changed.await(wait, TimeUnit.NANOSECONDS);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** The step is over, well or not: what follows it may go. */
    void done(Step step) {
        lock.lock();
        try {
            release(nextOfCall[step.order()]);
            release(nextOfUnit[step.order()]);
            remaining--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is handed out. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void release(int order) {
        if (order != NONE && --waitsFor[order] == 0) {
            ready.add(steps.get(order));
        }
    }

    private long nanosUntilDue(Step step) {
        Duration due = pace.until(first, step.due());
        return due.isZero() ? 0 : due.toNanos() - (nanoTime.getAsLong() - startedAt);
    }
}
