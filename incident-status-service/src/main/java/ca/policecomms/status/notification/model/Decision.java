package ca.policecomms.status.notification.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.time.Instant;
import java.util.Locale;

/**
 * @param authority for holding and pausing, on whose word
 * @param reviewAt for holding and pausing, when to look again
 * @param reason for not required
 */
public record Decision(Act act, String authority, Instant reviewAt, String reason) {

    public enum Act {
        HOLD(true),
        LIFT(true),
        PAUSE(true),
        RESUME(true),
        NOT_REQUIRED(true),
        NEXT(false),
        CLOSE(false);

        private final boolean approver;

        Act(boolean approver) {
            this.approver = approver;
        }

        /** An approver decides it; else an editor. */
        public boolean byApprover() {
            return approver;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @throws ProblemException 400 {@code invalid-request} when something is missing for the act */
    public void requireWhole() {
        boolean stops = act == Act.HOLD || act == Act.PAUSE;
        ProblemException refusal = ProblemException.of(CommonProblem.INVALID_REQUEST, "The decision needs more.");
        if (stops && (authority == null || authority.isBlank())) {
            refusal.violation("authority", "must not be blank");
        }
        if (stops && reviewAt == null) {
            refusal.violation("reviewAt", "must not be null");
        }
        if (act == Act.NOT_REQUIRED && (reason == null || reason.isBlank())) {
            refusal.violation("reason", "must not be blank");
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
    }
}
