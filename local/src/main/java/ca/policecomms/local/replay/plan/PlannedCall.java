package ca.policecomms.local.replay.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One call for service with the units that went to it.
 *
 * @param ref its number in the file, unique in the plan
 * @param initialPriority 0 to 5
 * @param finalPriority 0 to 5; when the two differ, the time of the change is not known
 * @param entered into the queue; null while it is still being taken
 * @param disposition code to close it with
 * @param caller null when nobody is named
 * @param narrative null when nothing was noted
 */
public record PlannedCall(
        String ref,
        String typeCode,
        int initialPriority,
        int finalPriority,
        PlannedPlace place,
        FileTime received,
        FileTime entered,
        String disposition,
        Caller caller,
        String narrative,
        List<PlannedResponse> responses) {

    public PlannedCall {
        responses = List.copyOf(responses);
        if (entered == null && (!responses.isEmpty() || initialPriority != finalPriority)) {
            throw new IllegalArgumentException("Nothing happens to a call before it enters the queue: " + ref);
        }
    }

    public record Caller(String name, String phone) {}

    public boolean priorityChanged() {
        return initialPriority != finalPriority;
    }

    /** Every unit sent has ended. A call that nobody was sent to yet has not. */
    public boolean over() {
        return !responses.isEmpty() && responses.stream().allMatch(response -> response.has(Milestone.ENDED));
    }

    /** The lowest in sequence of the units that cleared it. */
    public Optional<PlannedResponse> primary() {
        return responses.stream()
                .filter(PlannedResponse::cleared)
                .min(Comparator.comparingInt(PlannedResponse::sequence).thenComparing(PlannedResponse::ref));
    }
}
