package ca.policecomms.commons.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One row of the audit.
 *
 * @param at to the microsecond
 * @param subject what it is about, as {@code kind/id}
 * @param details a JSON object, as the database writes it
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String actorName,
        List<String> roles,
        String action,
        String subject,
        String reason,
        @JsonRawValue String details,
        String traceId) {

    public AuditEntry {
        roles = List.copyOf(roles);
    }
}
