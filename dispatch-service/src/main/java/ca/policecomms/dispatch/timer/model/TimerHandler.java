package ca.policecomms.dispatch.timer.model;

import ca.policecomms.dispatch.record.model.Stamp;

/**
 * What happens when timers of one kind are due. Found by its kind among the beans of the service.
 *
 * <p>{@link #expired} runs in a transaction of its own in which call and unit of the timer are locked and the timer is
 * gone; it sets the timer again if it is to climb. An exception rolls all of it back, and the timer is tried again a
 * minute later.
 */
public interface TimerHandler {
    /** Code of the kind, for example {@code HOLD_REVIEW}; immutable, as rows and events hold it. */
    String kind();

    void expired(Timer timer, Stamp stamp);
}
