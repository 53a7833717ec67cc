package ca.policecomms.dispatch.call.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calls. Locks go call first, then units by id (requirement D56). */
public interface Calls {
    void add(Call call);

    Optional<Call> find(UUID id);

    /** Locks the row until the transaction ends. */
    Optional<Call> lock(UUID id);

    /**
     * Locks several, in the order of their ids so that two commands never wait for each other, and reads them again.
     * For what concerns more than one call: nothing else may be locked before.
     */
    List<Call> lockAll(Collection<UUID> ids);

    /** As {@link #lock} without waiting; empty when somebody else holds the lock, or there is no such call. */
    Optional<Call> lockIfFree(UUID id);

    /**
     * Finds the call of an import, after waiting for anybody who is saving it at this moment; keeps others waiting until
     * the transaction ends. Who finds nothing may add it.
     */
    Optional<Call> claimImported(UUID importId, String externalRef);

    /** Into which call it was merged, as far as is committed; without a lock. */
    Optional<UUID> survivorOf(UUID id);

    /**
     * As {@link #lock}; where the call was merged into another, the one that goes on for both. The way there is read
     * before the lock: two calls at once are locked in the order of their ids only.
     */
    default Optional<Call> lockGoingOn(UUID id) {
        UUID last = id;
        for (Optional<UUID> next = survivorOf(last); next.isPresent(); next = survivorOf(last)) {
            last = next.get();
        }
        return lock(last);
    }

    /** Next call number, rising from a sequence so that intake shares no lock (requirement D9). */
    String nextNumber();

    /** The same, quicker for what follows, where nothing follows in the transaction but inserts: no call is looked for. */
    String nextNumberBeforeInserts();

    /**
     * Next report number of the agency's year. It has no gap: whoever takes one keeps others waiting until the
     * transaction ends, so it is taken last (requirement D9).
     */
    String nextReportNumber();

    /** An id that sorts at the received time, for a call of which nothing is saved yet; its month has room for it. */
    UUID newId(Instant received);

    /** All that are open; with a division, those there and those that are nowhere yet. */
    List<Call> open(String division);

    List<Call> list(CallFilter filter);
}
