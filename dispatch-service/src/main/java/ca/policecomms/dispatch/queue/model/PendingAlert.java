package ca.policecomms.dispatch.queue.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long a call may wait before somebody is told, by priority 0 to 4; priority 5 has a due time instead. */
public final class PendingAlert {
    private static final List<Duration> AFTER = List.of(
            Duration.ZERO, Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofHours(2));

    private PendingAlert() {}

    /** @return null for priority 5, or when the time of entry is not known */
    public static Instant dueAt(int priority, Instant enteredAt) {
        return priority >= AFTER.size() || enteredAt == null ? null : enteredAt.plus(AFTER.get(priority));
    }
}
