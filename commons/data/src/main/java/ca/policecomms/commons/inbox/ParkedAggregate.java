package ca.policecomms.commons.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An aggregate of which a consumer holds events back.
 *
 * @param consumer name of the channel
 * @param lastVersion the last version applied
 * @param stopped true when a poisonous event stopped it; false when it waits for a missing version
 * @param firstParkedVersion the lowest version held back
 * @param type type of that event
 * @param reason {@code gap}, {@code poison} or {@code behind}
 * @param cause what is wrong with it; null for a gap
 * @param since when the first of them was parked
 * @param events how many are held back
 */
public record ParkedAggregate(
        String consumer,
        UUID aggregateId,
        long lastVersion,
        boolean stopped,
        long firstParkedVersion,
        String type,
        String reason,
        String cause,
        Instant since,
        long events) {}
