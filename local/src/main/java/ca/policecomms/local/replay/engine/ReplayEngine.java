package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.plan.PlannedCall;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Drives a plan into a target. A run that was cut off is simply started again: what is there is recognised, and every
 * command has the same key as before, so that nothing happens twice.
 */
public final class ReplayEngine {
    private final Pace pace;

    public ReplayEngine(Pace pace) {
        this.pace = pace;
    }

    /**
     * @throws GaveUp when the target could not be reached for too long
     * @throws PreparationRefused when import or units were refused; refused steps are part of the result
     * @throws InterruptedException when the calling thread is interrupted; the workers are then too
     */
    public ReplayResult run(ReplayPlan plan, Target target, Listener listener) throws InterruptedException {
        long start = System.nanoTime();
        Crew crew = new Crew(pace.workers());
        Ledger ledger = new Ledger();
        Tally tally = new Tally();
        Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
        String importId = new Preparation(plan, target, crew, ledger).run();
        listener.prepared(plan, over(plan, ledger));

        CommandWriter writer = new CommandWriter(plan.source(), importId, ledger);
        StepRunner runner = new StepRunner(target, ledger, writer, tally, refusal -> {
            refusals.add(refusal);
            listener.refused(refusal);
        });
        DueSteps due = new DueSteps(plan.steps(), pace, System::nanoTime);
        crew.run(
                () -> {
                    for (Optional<Step> step = due.take(); step.isPresent(); step = due.take()) {
                        perform(step.get(), runner, tally, listener);
                        due.done(step.get());
                    }
                },
                due::stop);
        return new ReplayResult(
                plan,
                importId,
                callIds(plan, ledger),
                tally.of(Outcome.DONE),
                tally.of(Outcome.ALREADY_THERE),
                inOrder(refusals),
                tally.joined(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static void perform(Step step, StepRunner runner, Tally tally, Listener listener)
            throws InterruptedException {
        listener.starting(step);
        Outcome outcome = runner.perform(step);
        tally.count(step.kind(), outcome);
        listener.ended(step, outcome);
    }

    private static int over(ReplayPlan plan, Ledger ledger) {
        return (int) plan.calls().stream()
                .filter(call -> ledger.call(call.ref()).filter(Ledger::isOver).isPresent())
                .count();
    }

    private static Map<String, String> callIds(ReplayPlan plan, Ledger ledger) {
        Map<String, String> ids = new HashMap<>();
        for (PlannedCall call : plan.calls()) {
            ledger.call(call.ref()).ifPresent(seen -> ids.put(call.ref(), seen.id()));
        }
        return ids;
    }

    private static List<Refusal> inOrder(Queue<Refusal> refusals) {
        List<Refusal> sorted = new ArrayList<>(refusals);
        sorted.sort(Comparator.comparingInt(refusal -> refusal.step().order()));
        return sorted;
    }
}
