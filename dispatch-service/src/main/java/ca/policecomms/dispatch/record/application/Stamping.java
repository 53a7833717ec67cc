package ca.policecomms.dispatch.record.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Turns the time that a person reports into a stamp. Requirement D54: what happened earlier is a late entry with a
 * reason; beyond a day a supervisor enters it; the future is refused.
 */
@ApplicationScoped
public class Stamping {
    /** Clocks of consoles differ by this much without anybody entering anything late. */
    static final Duration TOLERANCE = Duration.ofSeconds(60);

    static final Duration SUPERVISED_AFTER = Duration.ofHours(24);

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
        Instant now = clock.instant();
        ReportedTime time = reported == null ? ReportedTime.NOW : reported;
        Instant occurred = time.occurredAt() == null ? now : time.occurredAt();
        boolean late = time.withoutTime() || occurred.isBefore(now.minus(TOLERANCE));
        refuseFuture(occurred, now);
        if (late) {
            requireReason(time);
        }
        if (occurred.isBefore(now.minus(SUPERVISED_AFTER))) {
            caller.require(Role.SUPERVISOR);
        }
        return new Stamp(
                time.withoutTime() ? null : occurred,
                now,
                caller.subject(),
                actingRole(),
                null,
                time.source() == null ? Source.CONSOLE : time.source(),
                late,
                late ? time.lateReason() : null,
                time.flags() == null ? List.of() : List.copyOf(time.flags()));
    }

    private static void refuseFuture(Instant occurred, Instant now) {
        if (occurred.isAfter(now.plus(TOLERANCE))) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The reported time lies in the future.")
                    .violation("stamp.occurredAt", "at most 60 seconds ahead of the service's clock")
                    .with("rule", "D54");
        }
    }

    private static void requireReason(ReportedTime time) {
        if (time.lateReason() == null || time.lateReason().isBlank()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A late entry needs a reason.")
                    .violation("stamp.lateReason", "required for a time more than 60 seconds ago")
                    .with("rule", "D54");
        }
    }

    /** The least of the caller's roles that may act here: what somebody did is recorded under the smallest authority. */
    private String actingRole() {
        for (String role : List.of(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN)) {
            if (caller.has(role)) {
                return role;
            }
        }
        return "none";
    }
}
