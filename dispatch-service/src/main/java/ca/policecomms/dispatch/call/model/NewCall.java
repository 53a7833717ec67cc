package ca.policecomms.dispatch.call.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known when a call is saved.
 *
 * @param priority 0 to 5, null when not decided yet
 * @param importId the import it comes from, null for a live call
 * @param externalRef its key in the system it comes from; unique within an import
 * @param dueAt when a scheduled call enters the queue; null for one that is taken now
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
        String externalRef,
        Instant dueAt) {

    /** A call that is taken now. */
    public NewCall(
            String typeCode,
            Integer priority,
            Location location,
            Instant receivedAt,
            UUID contactId,
            String callerName,
            String callerPhone,
            UUID importId,
            String externalRef) {
        this(typeCode, priority, location, receivedAt, contactId, callerName, callerPhone, importId, externalRef, null);
    }

    /** The same with the place as the gazetteer knows it, and a priority where none was given. */
    public NewCall checked(Location place, Integer orPriority) {
        return new NewCall(
                typeCode,
                priority == null ? orPriority : priority,
                place,
                receivedAt,
                contactId,
                callerName,
                callerPhone,
                importId,
                externalRef,
                dueAt);
    }
}
