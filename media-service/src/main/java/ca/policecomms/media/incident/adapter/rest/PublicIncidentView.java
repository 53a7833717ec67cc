package ca.policecomms.media.incident.adapter.rest;

import ca.policecomms.media.incident.model.PublicIncident;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A public incident as the desk sees it: the members of the event, and whether it was withdrawn. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicIncidentView(
        UUID publicId,
        long version,
        boolean withdrawn,
        String code,
        String ruleset,
        PublicIncident.Category category,
        PublicIncident.Location location,
        String area,
        Instant occurredAt,
        PublicIncident.Status status,
        Boolean majorIncident,
        List<String> services,
        List<String> road,
        List<String> advice,
        Instant publishedAt) {

    static PublicIncidentView of(PublicIncident incident) {
        boolean shown = !incident.withdrawn();
        return new PublicIncidentView(
                incident.publicId(),
                incident.version(),
                incident.withdrawn(),
                incident.withdrawnCode(),
                incident.ruleset(),
                incident.category(),
                incident.location(),
                incident.area(),
                incident.occurredAt(),
                incident.status(),
                shown ? incident.majorIncident() : null,
                shown ? incident.services() : null,
                shown ? incident.road() : null,
                shown ? incident.advice() : null,
                incident.publishedAt());
    }
}
