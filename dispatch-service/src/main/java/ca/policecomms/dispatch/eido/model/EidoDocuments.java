package ca.policecomms.dispatch.eido.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Documents of other agencies, each as it came. Whoever writes has claimed the incident. */
public interface EidoDocuments {
    /** Waits for whoever takes a document about the same incident; until the transaction ends. */
    void claim(String key, String incidentId);

    /** The call that the incident has become. */
    Optional<UUID> callOf(String key, String incidentId);

    void bind(String key, String incidentId, UUID call);

    Optional<Received> find(String key, String incidentId, String sha256);

    /** When they last changed the newest one that we have. */
    Optional<Instant> newest(String key, String incidentId);

    void add(String key, Received document);

    /** Takes words as told to the call; false when they were told before. */
    boolean tell(UUID call, String sha256);

    /** In the order in which they came. */
    List<Received> ofCall(UUID call);

    /**
     * @param sha256 of the content
     * @param raw as it came
     */
    record Received(
            UUID id,
            String agencyId,
            String incidentId,
            UUID callId,
            String sha256,
            Instant updatedAt,
            Instant receivedAt,
            String receivedBy,
            List<Finding> findings,
            String raw) {}
}
