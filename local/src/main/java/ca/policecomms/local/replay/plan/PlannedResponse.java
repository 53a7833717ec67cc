package ca.policecomms.local.replay.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One unit on one call: a row of an export.
 *
 * @param ref identity of the row, unique in the plan
 * @param sequence order of the unit on the call
 * @param reached times of the milestones; what is missing was not reached, or nobody noted when
 */
public record PlannedResponse(String ref, String callSign, int sequence, Map<Milestone, FileTime> reached) {

    public PlannedResponse {
        if (!reached.containsKey(Milestone.DISPATCHED)) {
            throw new IllegalArgumentException("A unit responds after it was dispatched: " + ref);
        }
        reached = Map.copyOf(reached);
    }

    public Optional<FileTime> at(Milestone milestone) {
        return Optional.ofNullable(reached.get(milestone));
    }

    public boolean has(Milestone milestone) {
        return reached.containsKey(milestone);
    }

    /** Ended after it had arrived. A unit that ended without was called off. */
    public boolean cleared() {
        return has(Milestone.ON_SCENE) && has(Milestone.ENDED);
    }

    /**
     * Times that no state of an assignment can take, as the step before is missing: a transport by a unit that never
     * arrived, a destination without a transport. They are kept as words.
     */
    public List<Milestone> unplaced() {
        if (has(Milestone.ON_SCENE) && has(Milestone.TRANSPORTING)) {
            return List.of();
        }
        return Stream.of(Milestone.TRANSPORTING, Milestone.AT_DESTINATION)
                .filter(this::has)
                .toList();
    }

    /** Whether a milestone lies before the last one known before it. */
    public boolean runsBackwards() {
        FileTime before = null;
        for (Milestone milestone : Milestone.values()) {
            FileTime time = reached.get(milestone);
            if (time != null && before != null && time.at().isBefore(before.at())) {
                return true;
            }
            before = time == null ? before : time;
        }
        return false;
    }
}
