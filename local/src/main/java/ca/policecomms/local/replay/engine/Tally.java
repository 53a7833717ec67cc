package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.plan.StepKind;
import java.util.EnumMap;
import java.util.Map;

/** Counts what became of the steps. */
final class Tally {
    private final Map<Outcome, Map<StepKind, Long>> counts = new EnumMap<>(Outcome.class);
    private long joined;

    synchronized void count(StepKind kind, Outcome outcome) {
        counts.computeIfAbsent(outcome, key -> new EnumMap<>(StepKind.class)).merge(kind, 1L, Long::sum);
    }

    synchronized void joinedForeignCall() {
        joined++;
    }

    synchronized long joined() {
        return joined;
    }

    synchronized Map<StepKind, Long> of(Outcome outcome) {
        Map<StepKind, Long> ofOutcome = counts.get(outcome);
        return ofOutcome == null ? Map.of() : new EnumMap<>(ofOutcome);
    }
}
