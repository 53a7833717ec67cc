package ca.policecomms.dispatch.call.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls that people put beside each other. */
public interface CallLinks {
    /** In both directions; the newest decision counts. */
    void save(UUID call, UUID other, Relation relation, String by, Instant at);

    /** Newest first. */
    List<CallLink> ofCall(UUID call);

    /** @param by subject of the token */
    record CallLink(UUID callId, Relation relation, Instant at, String by) {}
}
