package ca.policecomms.status.publication.application;

import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.Content;
import ca.policecomms.status.publication.model.Gathered;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A publication with all that it would release.
 *
 * @param hash SHA-256 of the canonical form (RFC 8785) of {@code content}: what an approver sends back
 */
public record PublicationView(
        @JsonUnwrapped PublicationSummary summary,
        List<UUID> updateIds,
        List<ComponentChange> components,
        List<UUID> alternateIds,
        String hash,
        Map<String, Object> content) {

    public static PublicationView of(Gathered g) {
        // A released publication shows what was approved; the drafts it was made of have moved on.
        String hash = g.publication().approvedHash();
        return new PublicationView(
                PublicationSummary.of(g.publication()),
                g.updates().stream().map(u -> u.id()).toList(),
                g.publication().components(),
                g.alternates().stream().map(a -> a.id()).toList(),
                hash == null ? Content.hash(g) : hash,
                Content.of(g));
    }
}
