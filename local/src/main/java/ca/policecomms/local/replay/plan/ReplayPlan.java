package ca.policecomms.local.replay.plan;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything a replay will do, decided before the first command.
 *
 * @param source what it comes from
 * @param units every unit that a response names
 * @param calls by received time
 * @param steps in the order in which they happened
 */
public record ReplayPlan(Source source, List<PlannedUnit> units, List<PlannedCall> calls, List<Step> steps) {

    /**
     * @param name for people
     * @param sha256 identity of the import, 64 hex digits
     * @param rows of the whole file, also when only some of its calls are replayed
     * @param zone of its local times
     * @param mapping name of the column mapping
     * @param outcomes codes for what the rows do not say themselves
     * @param lateReason why the times of its commands lie in the past
     */
    public record Source(
            String name,
            String sha256,
            int rows,
            String zone,
            String mapping,
            ColumnMapping.Outcomes outcomes,
            String lateReason) {}

    /** @throws IllegalArgumentException when two calls or two responses share a reference, or a unit is not listed */
    public static ReplayPlan of(Source source, Collection<PlannedUnit> units, List<PlannedCall> calls) {
        Set<String> refs = new HashSet<>();
        Set<String> callSigns = new HashSet<>();
        units.forEach(unit -> callSigns.add(unit.callSign()));
        for (PlannedCall call : calls) {
            requireNew(refs, "call " + call.ref());
            for (PlannedResponse response : call.responses()) {
                requireNew(refs, "row " + response.ref());
                if (!callSigns.contains(response.callSign())) {
                    throw new IllegalArgumentException("No unit " + response.callSign() + " in the plan.");
                }
            }
        }
        return new ReplayPlan(source, List.copyOf(units), List.copyOf(calls), Sequence.of(calls));
    }

    /** The first calls only, with the units they need. */
    public ReplayPlan first(int limit) {
        if (limit >= calls.size()) {
            return this;
        }
        List<PlannedCall> kept = calls.subList(0, limit);
        Set<String> needed = new HashSet<>();
        kept.forEach(call -> call.responses().forEach(response -> needed.add(response.callSign())));
        return of(
                source,
                units.stream().filter(unit -> needed.contains(unit.callSign())).toList(),
                kept);
    }

    public int responses() {
        return calls.stream().mapToInt(call -> call.responses().size()).sum();
    }

    private static void requireNew(Set<String> refs, String ref) {
        if (!refs.add(ref)) {
            throw new IllegalArgumentException("There are two of " + ref + ".");
        }
    }
}
