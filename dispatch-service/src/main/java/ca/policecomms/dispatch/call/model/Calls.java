package ca.policecomms.dispatch.call.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calls. Locks go call first, then units by id (requirement D56). */
public interface Calls {
    void add(Call call);

    Optional<Call> find(UUID id);

    /** Locks the row until the transaction ends. */
    Optional<Call> lock(UUID id);

    /** The same without waiting; empty when somebody else holds the lock, or there is no such call. */
    Optional<Call> lockIfFree(UUID id);

    /**
     * Finds the call of an import, after waiting for anybody who is saving it at this moment; keeps others waiting until
     * the transaction ends. Who finds nothing may add it.
     */
    Optional<Call> claimImported(UUID importId, String externalRef);

    /** Next call number, rising from a sequence so that intake shares no lock (requirement D9). */
    String nextNumber();

    /** An id that sorts at the received time, for a call of which nothing is saved yet; its month has room for it. */
    UUID newId(Instant received);

    List<Call> list(CallFilter filter);
}
