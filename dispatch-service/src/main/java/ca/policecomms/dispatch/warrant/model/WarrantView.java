package ca.policecomms.dispatch.warrant.model;

import ca.policecomms.dispatch.records.model.HitWarrant;
import java.util.List;
import java.util.UUID;

/**
 * The confirmation of a warrant as its readers see it.
 *
 * @param outcome CONFIRMED, NOT_CONFIRMED or EXPIRED; null while nothing is known
 * @param outcomeCode why it was not confirmed, as {@code IDENTITY_MISMATCH}
 * @param elapsedMs from the request to the outcome; so far, as of the last step, while there is none
 * @param agencyMember who of the agency confirmed it
 */
public record WarrantView(
        UUID id,
        long version,
        WarrantState state,
        List<String> allowedActs,
        WarrantState outcome,
        String outcomeCode,
        Urgency urgency,
        UUID callId,
        UUID queryId,
        String warrantReference,
        String agency,
        HitWarrant.Limit limit,
        String openedBy,
        String requestedBy,
        String checkedBy,
        String relayedBy,
        String acknowledgedBy,
        String agencyMember,
        long elapsedMs,
        WarrantMilestones milestones) {}
