package ca.policecomms.alerts.delivery.model;

import ca.policecomms.alerts.wording.model.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The deliveries: queue and truth. Times are the database's, so that replicas agree; every method is safe against other
 * workers, and one that lost its lease changes nothing.
 */
public interface Ledger {
    /** Adds one intent of the given kind; again changes nothing. */
    void addConfirmation(UUID confirmation, UUID endpoint, UUID subscription, Language language, Instant expiresAt);

    /**
     * Leases due rows to the worker, oldest first. Those whose message is expired, superseded or stopped, or whose
     * recipient is suppressed or has opted out, are ended instead.
     */
    List<Leased> lease(Lane lane, int most, Duration lease, UUID worker);

    /** To be called just before the socket. Answers those that are still this worker's; only these may be sent. */
    Set<UUID> handOver(Lane lane, Collection<UUID> ids, Duration lease, UUID worker, String provider);

    /** Gives back what was not tried, without counting the attempt. */
    void giveBack(Lane lane, Collection<UUID> ids, Duration wait, UUID worker);

    /** Writes the outcomes of what was handed over by this worker. */
    void settle(Lane lane, Collection<Outcome> outcomes, UUID worker);

    /**
     * Ends what killed workers left: leased rows become pending, rows handed over become unknown. Unknown mail is sent
     * once more under the same id, in the emergency lane always; unknown again, it is held for a person.
     */
    Reaped reap(Lane lane);

    /** How many rows changed. */
    record Reaped(int released, int unknown, int resent, int held) {
        public boolean any() {
            return released + unknown + resent + held > 0;
        }
    }
}
