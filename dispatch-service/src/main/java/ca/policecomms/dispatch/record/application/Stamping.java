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
import java.util.List;

/**
 * Turns the time that a person reports into a stamp. Requirement D54: what happened earlier is a late entry with a
 * reason; beyond a day a supervisor enters it; the future is refused. See {@link Lateness}.
 */
@ApplicationScoped
public class Stamping {
    private final Clock clock;
    private final Caller caller;

    Stamping(Clock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param reported what the command says of its time; null means now
     * @throws ProblemException 422 {@code rule-violated} or 403 {@code role-forbidden} as D54 says
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
                actingRole(),
                null,
                time.source() == null ? source() : time.source(),
                late,
                late ? time.lateReason() : null,
                time.flags() == null ? List.of() : List.copyOf(time.flags()));
    }

    /** The stamp of what is never refused: now. */
    public Stamp stampEmergency(Source source) {
        return stamp(new ReportedTime(null, null, source, false, List.of()));
    }

    private Source source() {
        return caller.has(Role.OFFICER) || caller.has(Role.BYLAW_OFFICER) ? Source.MDT : Source.CONSOLE;
    }

    /** The least of the caller's roles that may act here: what somebody did is recorded under the smallest authority. */
    private String actingRole() {
        for (String role : List.of(
                Role.OFFICER, Role.BYLAW_OFFICER, Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN)) {
            if (caller.has(role)) {
                return role;
            }
        }
        return "none";
    }
}
