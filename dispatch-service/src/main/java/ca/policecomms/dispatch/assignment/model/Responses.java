package ca.policecomms.dispatch.assignment.model;

import java.util.List;

/**
 * The responses to one call. A call that went back to the queue, or was opened again, starts another one: only the units
 * of the last one tell whether somebody dealt with it.
 *
 * @param ofCall all assignments of the call
 */
public record Responses(List<Assignment> ofCall) {

    /** @param active whether the call is being answered now */
    public int current(boolean active) {
        return active ? Math.max(1, last()) : last() + 1;
    }

    /** All have ended and none of the last response was cleared: the call waits again. */
    public boolean abandoned() {
        int last = last();
        return ofCall.stream()
                .allMatch(each ->
                        each.state().isEnded() && (each.round() < last || each.state() != AssignmentState.CLEARED));
    }

    private int last() {
        return ofCall.stream()
                .filter(each -> !each.isStacked())
                .mapToInt(Assignment::round)
                .max()
                .orElse(0);
    }
}
