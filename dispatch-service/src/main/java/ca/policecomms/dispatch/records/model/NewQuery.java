package ca.policecomms.dispatch.records.model;

import java.util.UUID;

/**
 * A query as it is asked.
 *
 * @param unitId for which it is asked, null when for nobody in the field
 * @param taken who asks at a console takes charge of it in the same breath
 */
public record NewQuery(QueryKind kind, UUID callId, String callNumber, UUID unitId, String reason, boolean taken) {}
