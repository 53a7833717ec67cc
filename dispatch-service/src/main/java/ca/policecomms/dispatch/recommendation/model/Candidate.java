package ca.policecomms.dispatch.recommendation.model;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A unit on duty as it was when the recommendation was asked for.
 *
 * @param inEmergency its crew needs help itself
 * @param latitude degrees north, null when it never said where it is
 * @param longitude degrees east, null when it never said where it is
 * @param seenAt when it was there
 * @param shiftEndsAt null when nobody said
 * @param recentAssignments how often it was sent in the last {@link RecommendationSettings#workload()}
 * @param takenFromPriority priority of the call it could be taken from; null when it could not
 */
public record Candidate(
        UUID unitId,
        String callSign,
        RespondingService service,
        String division,
        List<String> capabilities,
        UnitStatus status,
        boolean inEmergency,
        Double latitude,
        Double longitude,
        Instant seenAt,
        Instant shiftEndsAt,
        int recentAssignments,
        Integer takenFromPriority) {

    public Candidate {
        capabilities = List.copyOf(capabilities);
    }
}
