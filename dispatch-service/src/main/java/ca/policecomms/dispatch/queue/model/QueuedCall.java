package ca.policecomms.dispatch.queue.model;

import java.time.Instant;
import java.util.UUID;

/** One call of the queue. {@code overdueAt} is when somebody is told that it waits too long; null for never. */
public record QueuedCall(
        UUID id,
        String number,
        String typeCode,
        int priority,
        String division,
        String locationText,
        Instant enteredAt,
        Instant overdueAt) {

    public QueuedCall overdueAt(Instant time) {
        return new QueuedCall(id, number, typeCode, priority, division, locationText, enteredAt, time);
    }
}
