package ca.policecomms.dispatch.record.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;

/** How long after the fact something is entered, and what that takes (requirement D54). */
public enum Lateness {
    /** Up to 60 seconds ago, or as much ahead: clocks of consoles differ that much. */
    ON_TIME,
    /** More than 60 seconds ago, or nobody knows when: takes a reason. */
    LATE,
    /** More than 24 hours ago: takes a reason and a supervisor. */
    SUPERVISED;

    private static final Duration TOLERANCE = Duration.ofSeconds(60);
    private static final Duration SUPERVISED_AFTER = Duration.ofHours(24);

    /**
     * @param field name of the time in the request
     * @throws ProblemException 422 {@code rule-violated} for a time to come, one before 1970, or a late one without a
     *     reason
     */
    public static Lateness of(Instant occurred, ReportedTime reported, String field, Instant now) {
        if (occurred.isAfter(now.plus(TOLERANCE)) || occurred.isBefore(Instant.EPOCH)) {
            throw refused("The reported time is impossible.", field, "1970 to 60 seconds ahead of the service's clock");
        }
        boolean late = reported.withoutTime() || occurred.isBefore(now.minus(TOLERANCE));
        if (late && (reported.lateReason() == null || reported.lateReason().isBlank())) {
            throw refused(
                    "A late entry needs a reason.",
                    "stamp.lateReason",
                    "required for a time that is unknown or more than 60 seconds ago");
        }
        boolean supervised = occurred.isBefore(now.minus(SUPERVISED_AFTER));
        return supervised ? SUPERVISED : late ? LATE : ON_TIME;
    }

    private static ProblemException refused(String detail, String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, detail)
                .violation(field, message)
                .with("rule", "D54");
    }
}
