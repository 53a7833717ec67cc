package ca.policecomms.dispatch.bolo.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.bolo.model.Bolo;
import ca.policecomms.dispatch.bolo.model.BoloKind;
import ca.policecomms.dispatch.bolo.model.BoloView;
import ca.policecomms.dispatch.bolo.model.Bolos;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A BOLO is issued, changed, and acknowledged in each shift by everybody (requirement D36). */
@ApplicationScoped
public class IssuingBolo {
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Bolos bolos;
    private final Calls calls;
    private final PlatoonCycle shifts;
    private final RecordingFacts recording;

    IssuingBolo(Bolos bolos, Calls calls, PlatoonCycle shifts, RecordingFacts recording) {
        this.bolos = bolos;
        this.calls = calls;
        this.shifts = shifts;
        this.recording = recording;
    }

    /** @throws ProblemException 404 for the call; 422 {@code rule-violated} unless it expires within 30 days */
    @Transactional
    public Bolo issue(BoloKind kind, String text, String division, UUID callId, Instant expiresAt, Stamp stamp) {
        if (callId != null && calls.find(callId).isEmpty()) {
            throw LockedCall.missing(callId);
        }
        Instant now = stamp.recordedAt();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw wrongExpiry("in the future, no more than 30 days ahead");
        }
        Bolo bolo = new Bolo(Ids.next(), kind, text, division, callId, expiresAt, stamp);
        recording.record(bolo, stamp, bolo.issued());
        bolos.add(bolo);
        return bolo;
    }

    /**
     * @param text null keeps it
     * @param expiresAt null keeps it; a time that has passed ends it
     */
    @Transactional
    public Bolo change(UUID id, long version, String text, Instant expiresAt, Stamp stamp) {
        Bolo bolo = bolos.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, bolo.version(), BoloView.of(bolo));
        if (expiresAt != null && expiresAt.isAfter(stamp.recordedAt().plus(LONGEST))) {
            throw wrongExpiry("no more than 30 days ahead");
        }
        recording.record(bolo, stamp, bolo.change(text, expiresAt));
        return bolo;
    }

    /**
     * For the shift that is worked now. A second time changes nothing.
     *
     * @param version that was read: nobody acknowledges what they have not seen
     * @throws ProblemException 404; 409 {@code illegal-transition} for one that has expired; 412 {@code stale-version}
     */
    @Transactional
    public Bolo acknowledge(UUID id, long version, Stamp stamp) {
        Bolo bolo = bolos.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, bolo.version(), BoloView.of(bolo));
        Instant now = stamp.recordedAt();
        if (bolo.expiredAt(now)) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The BOLO has expired.")
                    .with("state", "EXPIRED")
                    .with("expiresAt", bolo.expiresAt());
        }
        Instant shift = shifts.at(now).startsAt();
        if (bolos.acknowledge(new Bolos.BoloAcknowledged(id, bolo.version(), stamp.actor(), shift, now))) {
            recording.record(bolo, stamp, bolo.acknowledged(shift));
        }
        return bolo;
    }

    private static ProblemException wrongExpiry(String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, "A BOLO expires.")
                .violation("expiresAt", message)
                .with("rule", "D36");
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no BOLO " + id + ".");
    }
}
