package ca.policecomms.dispatch.publicincident.model;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import java.time.Instant;
import java.util.List;

/**
 * All that the public may know of a call (requirement D44). Two equal contents need no second publication.
 *
 * @param area code of the division, null where it is none of the agency's
 * @param occurredAt received time floored to 5 minutes
 * @param services who was sent; never ambulance
 */
public record PublicContent(
        PublicCategory category,
        PublicLocation location,
        String area,
        Instant occurredAt,
        Status status,
        boolean majorIncident,
        List<RespondingService> services,
        List<String> road,
        List<String> advice) {

    public enum Status {
        ACTIVE,
        CLEARED
    }

    /** What happened, in words of the agency's public list. */
    public record PublicCategory(String code, String en, String fr) {}

    public PublicContent {
        services = List.copyOf(services);
        road = List.copyOf(road);
        advice = List.copyOf(advice);
    }

    /** The same with nothing going on any more. */
    public PublicContent cleared() {
        return new PublicContent(
                category, location, area, occurredAt, Status.CLEARED, majorIncident, services, road, advice);
    }
}
