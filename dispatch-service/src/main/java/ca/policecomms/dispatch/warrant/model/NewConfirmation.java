package ca.policecomms.dispatch.warrant.model;

import ca.policecomms.dispatch.records.model.HitWarrant;
import java.util.UUID;

/**
 * A warrant as it was found.
 *
 * @param queryId the query that brought it; null when it was told by other means
 * @param agency that holds it
 */
public record NewConfirmation(
        UUID callId, UUID queryId, Urgency urgency, String warrantReference, String agency, HitWarrant.Limit limit) {}
