package ca.policecomms.dispatch.record.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One line of a timeline. Lines are only ever added; a correction is a line of its own.
 *
 * @param supersededBy number of the line that corrects this one; null while it stands
 */
public record TimelineLine(
        long number,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String role,
        String position,
        Source source,
        boolean late,
        String lateReason,
        List<String> flags,
        String overrideReason,
        Long supersededBy,
        Map<String, Object> data) {}
