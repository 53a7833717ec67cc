package ca.policecomms.dispatch.contact.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A contact as its readers see it. {@code waitMillis} is the answer clock, from offered to answered. */
public record ContactView(
        UUID id,
        long version,
        ContactState state,
        List<String> allowedActs,
        ContactKind kind,
        String queue,
        List<ContactService> services,
        CallerOfContact caller,
        String adapter,
        String externalId,
        UUID callId,
        String outcomeCode,
        int callbackTries,
        FollowUpView followUp,
        List<String> flags,
        boolean late,
        Long waitMillis,
        Instant offeredAt,
        Instant answeredAt,
        Instant heldAt,
        Instant resumedAt,
        Instant endedAt,
        Instant abandonedAt,
        Instant callbackAt) {

    /**
     * Somebody has to find out what they wanted; open until an outcome is recorded, or three tries were in vain.
     *
     * @param since when the service learnt of it
     */
    public record FollowUpView(FollowUp reason, boolean open, Instant since) {}

    public record CallerOfContact(String name, String phone) {}

    /** As it stands in a list, where nobody says why they look. */
    public ContactView withoutCaller() {
        return new ContactView(
                id,
                version,
                state,
                allowedActs,
                kind,
                queue,
                services,
                null,
                adapter,
                externalId,
                callId,
                outcomeCode,
                callbackTries,
                followUp,
                flags,
                late,
                waitMillis,
                offeredAt,
                answeredAt,
                heldAt,
                resumedAt,
                endedAt,
                abandonedAt,
                callbackAt);
    }
}
