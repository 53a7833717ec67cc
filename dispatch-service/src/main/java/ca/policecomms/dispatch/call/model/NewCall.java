package ca.policecomms.dispatch.call.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known when a call is saved.
 *
 * @param priority 0 to 5, null when not decided yet
 * @param importId the import it comes from, null for a live call
 * @param externalRef its key in the system it comes from; unique within an import
 */
public record NewCall(
        String typeCode,
        Integer priority,
        Location location,
        Instant receivedAt,
        UUID contactId,
        String callerName,
        String callerPhone,
        UUID importId,
        String externalRef) {}
