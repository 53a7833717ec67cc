package ca.policecomms.e2e;

import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.engine.Outcome;
import ca.policecomms.local.replay.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code kill -9} of one part after the other while calls flow, in an order and at steps that a seed fixes: dispatch first,
 * whose new process has the most to learn again.
 */
final class Killer implements Listener {
    private static final long SEED = 20170101;
    private static final int BACK_WITHIN_SECONDS = 90;
    private static final List<String> OTHERS =
            List.of("gateway", "kafka", "postgres", "media-service", "alerts-service", "incident-status-service");

    private final RunningSuite suite;
    private final List<String> killed = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> moments = new ArrayList<>();
    private final List<String> order = new ArrayList<>(OTHERS);
    private final AtomicInteger done = new AtomicInteger();
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    /** @param steps in which all of them are killed */
    Killer(RunningSuite suite, int steps) {
        this.suite = suite;
        Random random = new Random(SEED);
        Collections.shuffle(order, random);
        order.addFirst("dispatch-service");
        int share = steps / (order.size() + 1);
        for (int i = 0; i < order.size(); i++) {
            moments.add(share * i + share / 2 + random.nextInt(Math.max(1, share / 2)));
        }
    }

    @Override
    public void ended(Step step, Outcome outcome) {
        int count = done.incrementAndGet();
        int index = moments.indexOf(count);
        if (index >= 0) {
            // Beside the work: the replay must go on through it.
            threads.add(Thread.ofVirtual().start(() -> kill(order.get(index))));
        }
    }

    private void kill(String part) {
        long pid = suite.part(part).path("pid").asLong();
        suite.kill(part);
        suite.awaitRestarted(part, pid, BACK_WITHIN_SECONDS);
        killed.add(part);
    }

    /** The parts that were killed and are ready again; waits for them. */
    List<String> back() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(killed);
    }
}
