package ca.policecomms.dispatch.record.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.record.model.Lateness;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the time that a person reports into a stamp. Requirement D54: what happened earlier is a late entry with a
 * reason; beyond a day a supervisor enters it; the future is refused. See {@link Lateness}.
 */
@ApplicationScoped
public class Stamping {
    /** Flag of what was done with a token that could not be renewed (requirement D53). */
    public static final String DEGRADED = "DEGRADED_SIGN_IN";

    private final Clock clock;
    private final Caller caller;
    private final Acting acting;

    Stamping(Clock clock, Caller caller, Acting acting) {
        this.clock = clock;
        this.caller = caller;
        this.acting = acting;
    }

    /**
     * @param reported what the command says of its time; null means now
     * @throws ProblemException 403 {@code not-signed-on} (see {@link Acting}); 422 {@code rule-violated} or 403
     *     {@code role-forbidden} as D54 says
     */
    public Stamp stamp(ReportedTime reported) {
        return stampReceived(null, reported);
    }

    /**
     * The stamp of a call that was received at a time of its own, which has to keep the rules as well and is when it
     * happened unless the command says otherwise.
     *
     * @param received null means at the reported time
     */
    public Stamp stampReceived(Instant received, ReportedTime reported) {
        return stamp(received, reported, acting.now(overrideReason(reported)));
    }

    /** The stamp of signing on itself: in the role and at the position asked for. */
    public Stamp stampSigningOn(String role, String position, ReportedTime reported) {
        return stamp(null, reported, new ActingAs(role, position, false));
    }

    /** The stamp of what a member does for themselves, such as asking for a day off: from anywhere. */
    public Stamp stampOwnAffair(ReportedTime reported) {
        return stamp(null, reported, acting.inAnyCase());
    }

    /** The stamp of what is never refused, whoever is signed on or not: now, an emergency. */
    public Stamp stampEmergency(Source source) {
        return stamp(null, new ReportedTime(null, null, source, false, List.of()), acting.inAnyCase());
    }

    private Stamp stamp(Instant received, ReportedTime reported, ActingAs as) {
        Instant now = clock.instant();
        ReportedTime time = reported == null ? ReportedTime.NOW : reported;
        Instant fallback = received == null ? now : received;
        Instant occurred = time.occurredAt() == null ? fallback : time.occurredAt();
        Lateness lateness = Lateness.of(occurred, time, "stamp.occurredAt", now);
        if (received != null) {
            Lateness ofReceipt = Lateness.of(received, time, "receivedAt", now);
            lateness = lateness.compareTo(ofReceipt) >= 0 ? lateness : ofReceipt;
        }
        if (lateness == Lateness.SUPERVISED) {
            caller.require(Role.SUPERVISOR);
        }
        boolean late = lateness != Lateness.ON_TIME;
        return new Stamp(
                time.withoutTime() ? null : occurred,
                now,
                caller.subject(),
                as.role(),
                as.position(),
                time.source() == null ? source(as) : time.source(),
                late,
                late ? time.lateReason() : null,
                flags(time),
                as.overriding() ? time.overrideReason() : null);
    }

    /** Who has no console speaks from the field. */
    private static Source source(ActingAs as) {
        return Role.OFFICER.equals(as.role()) || Role.BYLAW_OFFICER.equals(as.role()) ? Source.MDT : Source.CONSOLE;
    }

    private List<String> flags(ReportedTime time) {
        List<String> flags = new ArrayList<>(time.flags() == null ? List.of() : time.flags());
        if (caller.degraded()) {
            flags.add(DEGRADED);
        }
        return List.copyOf(flags);
    }

    private static String overrideReason(ReportedTime reported) {
        return reported == null ? null : reported.overrideReason();
    }
}
