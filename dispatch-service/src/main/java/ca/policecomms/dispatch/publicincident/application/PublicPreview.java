package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.dispatch.publicincident.model.Decision;
import ca.policecomms.dispatch.publicincident.model.Decision.Awaiting;
import ca.policecomms.dispatch.publicincident.model.Decision.NeverPublish;
import ca.policecomms.dispatch.publicincident.model.Decision.NotYet;
import ca.policecomms.dispatch.publicincident.model.Decision.Obstacle;
import ca.policecomms.dispatch.publicincident.model.Decision.Publish;
import ca.policecomms.dispatch.publicincident.model.PublicContent;
import ca.policecomms.dispatch.publicincident.model.PublicIncident;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride;
import java.time.Instant;
import java.util.UUID;

/**
 * What the public would read of a call, when, or why not; for the people who work on the call.
 *
 * @param publicId null until published
 * @param version of what is public, 0 for nothing yet
 * @param reason why never, null otherwise
 * @param rule the requirement behind the reason
 * @param awaiting what it waits for, null when it does not
 * @param dueAt when the rules run again, null when something has to happen first
 * @param wouldPublish what the rules would make of the call now, null for never
 * @param published what is public now
 */
public record PublicPreview(
        UUID callId,
        Verdict verdict,
        UUID publicId,
        long version,
        Obstacle reason,
        String rule,
        Awaiting awaiting,
        Instant dueAt,
        PublicContent wouldPublish,
        PublicContent published,
        PublicationOverride override) {

    public enum Verdict {
        PUBLISH,
        NOT_YET,
        NEVER,
        /** It was public and is not any more, for good. */
        WITHDRAWN
    }

    static PublicPreview of(PublicIncident incident, Decision decision) {
        if (incident.isWithdrawn()) {
            return of(incident, Verdict.WITHDRAWN, null, null, null, null);
        }
        return switch (decision) {
            case Publish publish -> of(incident, Verdict.PUBLISH, null, null, null, publish.content());
            case NotYet later -> of(incident, Verdict.NOT_YET, null, later.awaiting(), later.dueAt(), later.content());
            case NeverPublish never -> of(incident, Verdict.NEVER, never.reason(), null, null, null);
        };
    }

    private static PublicPreview of(
            PublicIncident incident,
            Verdict verdict,
            Obstacle reason,
            Awaiting awaiting,
            Instant dueAt,
            PublicContent would) {
        return new PublicPreview(
                incident.callId(),
                verdict,
                incident.publicId(),
                incident.version(),
                reason,
                reason == null ? null : reason.rule(),
                awaiting,
                dueAt,
                would,
                incident.content(),
                incident.override());
    }
}
