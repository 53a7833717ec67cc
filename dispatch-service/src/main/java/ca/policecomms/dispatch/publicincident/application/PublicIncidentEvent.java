package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.publicincident.model.PublicChange;
import ca.policecomms.dispatch.publicincident.model.PublicChange.Notice;
import ca.policecomms.dispatch.publicincident.model.PublicContent;
import ca.policecomms.dispatch.publicincident.model.PublicContent.PublicCategory;
import ca.policecomms.dispatch.publicincident.model.PublicContent.Status;
import ca.policecomms.dispatch.publicincident.model.PublicIncident;
import ca.policecomms.dispatch.publicincident.model.PublicLocation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The body of published, updated and cleared: the fields of requirement D44 and no other. */
public record PublicIncidentEvent(
        UUID publicId,
        long version,
        String ruleset,
        PublicCategory category,
        PublicLocation location,
        String area,
        Instant occurredAt,
        Status status,
        boolean majorIncident,
        List<RespondingService> services,
        List<String> road,
        List<String> advice,
        Instant publishedAt) {

    public static final String TOPIC = "dispatch.public-incidents.v1";

    /** The body of a withdrawal. */
    public record Withdrawn(UUID publicId, long version, String code) {
        /** One for all reasons: it must not tell which rule it was. */
        public static final String CODE = "NO_LONGER_PUBLIC";
    }

    /**
     * The event of a change. It carries no trace, and its time is that of the publication in whole seconds: finer, it
     * would match the time of the command in the restricted stream.
     */
    static OutboxEvent of(PublicChange change) {
        PublicIncident incident = change.incident();
        Object body = change.notice() == Notice.WITHDRAWN
                ? new Withdrawn(incident.publicId(), incident.version(), Withdrawn.CODE)
                : content(incident);
        return new OutboxEvent(
                TOPIC,
                "dispatch.public-incident." + change.notice().name().toLowerCase(Locale.ROOT) + ".v1",
                incident.publicId(),
                incident.version(),
                incident.publishedAt(),
                body,
                false);
    }

    private static PublicIncidentEvent content(PublicIncident incident) {
        PublicContent content = incident.content();
        return new PublicIncidentEvent(
                incident.publicId(),
                incident.version(),
                incident.ruleset(),
                content.category(),
                content.location(),
                content.area(),
                content.occurredAt(),
                content.status(),
                content.majorIncident(),
                content.services(),
                content.road(),
                content.advice(),
                incident.publishedAt());
    }
}
