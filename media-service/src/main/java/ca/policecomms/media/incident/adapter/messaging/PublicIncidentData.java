package ca.policecomms.media.incident.adapter.messaging;

import ca.policecomms.commons.inbox.IncomingEvent;
import ca.policecomms.commons.inbox.PermanentFailure;
import ca.policecomms.media.incident.model.PublicIncident;
import ca.policecomms.media.incident.model.PublicIncident.Category;
import ca.policecomms.media.incident.model.PublicIncident.Location;
import ca.policecomms.media.incident.model.PublicIncident.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bodies of {@code dispatch.public-incidents.v1}; {@code code} is in withdrawals only. */
record PublicIncidentData(
        UUID publicId,
        Long version,
        String ruleset,
        Category category,
        Location location,
        String area,
        Instant occurredAt,
        Status status,
        boolean majorIncident,
        List<String> services,
        List<String> road,
        List<String> advice,
        Instant publishedAt,
        String code) {

    private static final String PREFIX = "dispatch.public-incident.";

    /**
     * Empty for types that this service does not know.
     *
     * @throws PermanentFailure when a member that we cannot do without is missing
     */
    static Optional<PublicIncident> read(IncomingEvent event) {
        return switch (event.type()) {
            case PREFIX + "published.v1", PREFIX + "updated.v1", PREFIX + "cleared.v1" ->
                Optional.of(body(event).published());
            case PREFIX + "withdrawn.v1" -> Optional.of(body(event).withdrawn());
            default -> Optional.empty();
        };
    }

    private static PublicIncidentData body(IncomingEvent event) {
        PublicIncidentData data = event.dataAs(PublicIncidentData.class);
        if (data == null || data.version == null || !event.aggregateId().equals(data.publicId)) {
            throw new PermanentFailure("publicId is not the key of the event, or version is missing");
        }
        return data;
    }

    private PublicIncident withdrawn() {
        return PublicIncident.withdrawn(publicId, version, required("code", code));
    }

    private PublicIncident published() {
        required("category", category);
        required("category.code", category.code());
        required("category.en", category.en());
        required("category.fr", category.fr());
        required("location", location);
        required("location.kind", location.kind());
        required("status", status);
        return new PublicIncident(
                publicId,
                version,
                false,
                null,
                ruleset,
                category,
                location,
                area,
                occurredAt,
                status,
                majorIncident,
                services,
                road,
                advice,
                publishedAt);
    }

    private static <T> T required(String member, T value) {
        if (value == null) {
            throw new PermanentFailure("the body has no " + member);
        }
        return value;
    }
}
