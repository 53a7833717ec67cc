package ca.policecomms.dispatch.records.model;

import java.util.List;
import java.util.UUID;

/**
 * A query as its readers see it.
 *
 * @param content what was asked and answered; null in lists and once purged
 * @param lastFault why the records system has not answered yet
 */
public record QueryView(
        UUID id,
        long version,
        QueryState state,
        List<String> allowedActs,
        QueryKind kind,
        UUID callId,
        String callNumber,
        UUID unitId,
        String reason,
        String askedBy,
        String takenBy,
        String readBackBy,
        QueryOutcome outcome,
        Integer hitCount,
        String reference,
        String answeredBy,
        String withdrawnCode,
        int attempts,
        RecordsUnavailable.RecordsFault lastFault,
        QueryMilestones milestones,
        QueryContent content) {}
