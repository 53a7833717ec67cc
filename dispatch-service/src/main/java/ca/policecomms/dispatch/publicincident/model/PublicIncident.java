package ca.policecomms.dispatch.publicincident.model;

import ca.policecomms.dispatch.publicincident.model.Decision.NeverPublish;
import ca.policecomms.dispatch.publicincident.model.Decision.NotYet;
import ca.policecomms.dispatch.publicincident.model.Decision.Obstacle;
import ca.policecomms.dispatch.publicincident.model.Decision.Publish;
import ca.policecomms.dispatch.publicincident.model.PublicContent.Status;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the public knows of one call.
 *
 * @param publicId null until published; random, so that nothing of the call can be read from it
 * @param version 0 until published, then one more with each change of what is public
 * @param dueAt when the rules run again by themselves, null when only a change of the call can make a difference
 * @param content as last published; null before, and after a withdrawal
 * @param publishedAt of the version
 * @param override of a supervisor, null when there is none
 */
public record PublicIncident(
        UUID callId,
        UUID publicId,
        long version,
        PublicState state,
        Instant dueAt,
        String ruleset,
        PublicContent content,
        Instant publishedAt,
        PublicationOverride override) {

    public enum PublicState {
        PENDING,
        PUBLISHED,
        CLEARED,
        /** For good. */
        WITHDRAWN,
        /** As things are, which may change as long as nothing was published. */
        NEVER
    }

    public static PublicIncident unpublished(UUID callId) {
        return new PublicIncident(callId, null, 0, PublicState.PENDING, null, null, null, null, null);
    }

    public boolean isPublic() {
        return state == PublicState.PUBLISHED || state == PublicState.CLEARED;
    }

    public boolean isWithdrawn() {
        return state == PublicState.WITHDRAWN;
    }

    /** Whether there is anything to remember that the rules would not find again by themselves. */
    public boolean isWorthKeeping() {
        return publicId != null || dueAt != null || override != null;
    }

    public PublicIncident overridden(PublicationOverride by) {
        return new PublicIncident(callId, publicId, version, state, dueAt, ruleset, content, publishedAt, by);
    }

    /** @param publicIds gives a fresh id, asked only for a first publication */
    public PublicChange reconsidered(Decision decision, Instant now, Supplier<UUID> publicIds) {
        if (isWithdrawn()) {
            return PublicChange.silent(this);
        }
        return switch (decision) {
            case Publish publish -> published(publish.content(), now, publicIds);
            // What is public already stays as it is: the new content is not due, and the old one was.
            case NotYet later -> PublicChange.silent(awaiting(isPublic() ? state : PublicState.PENDING, later.dueAt()));
            case NeverPublish never -> refused(never.reason(), now);
        };
    }

    private PublicChange published(PublicContent next, Instant now, Supplier<UUID> publicIds) {
        if (!isPublic()) {
            return new PublicChange(version(publicIds.get(), next, now), PublicChange.Notice.PUBLISHED);
        }
        if (next.equals(content)) {
            return PublicChange.silent(awaiting(state, null));
        }
        boolean clears = next.status() == Status.CLEARED && content.status() == Status.ACTIVE;
        return new PublicChange(
                version(publicId, next, now), clears ? PublicChange.Notice.CLEARED : PublicChange.Notice.UPDATED);
    }

    private PublicChange refused(Obstacle reason, Instant now) {
        if (!isPublic()) {
            return PublicChange.silent(awaiting(PublicState.NEVER, null));
        }
        if (reason == Obstacle.ENDED_OTHERWISE) {
            return published(content.cleared(), now, () -> publicId);
        }
        PublicIncident gone = new PublicIncident(
                callId, publicId, version + 1, PublicState.WITHDRAWN, null, Redaction.RULESET, null, now, override);
        return new PublicChange(gone, PublicChange.Notice.WITHDRAWN);
    }

    private PublicIncident awaiting(PublicState next, Instant due) {
        return new PublicIncident(callId, publicId, version, next, due, ruleset, content, publishedAt, override);
    }

    private PublicIncident version(UUID id, PublicContent next, Instant now) {
        PublicState published = next.status() == Status.CLEARED ? PublicState.CLEARED : PublicState.PUBLISHED;
        return new PublicIncident(callId, id, version + 1, published, null, Redaction.RULESET, next, now, override);
    }
}
