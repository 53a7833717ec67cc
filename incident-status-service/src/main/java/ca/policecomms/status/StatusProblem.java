package ca.policecomms.status;

import ca.policecomms.commons.problem.ProblemCode;

/** Refusals of incident-status-service beyond the common ones; each is explained in {@code contracts/problems.md}. */
public enum StatusProblem implements ProblemCode {
    SAME_PERSON("same-person", 403, "Somebody who did not write it must do this"),
    CONTINUITY_INCOMPLETE("continuity-incomplete", 409, "It is not said how the public is served meanwhile"),
    TRANSLATION_MISSING("translation-missing", 409, "One of the two languages is missing"),
    APPROVAL_STALE("approval-stale", 409, "The content is not the one that was shown"),
    EMERGENCY_LINE_PROTECTED("emergency-line-protected", 409, "The emergency lines always stay on the page"),
    ALTERNATE_ACTIVE("alternate-active", 409, "A service is still running on an alternate"),
    HELD("held", 409, "An investigation hold stands in the way"),
    LINT_UNANSWERED("lint-unanswered", 409, "A phrase was asked about and nobody answered"),
    GATE_NOT_CLEARED("gate-not-cleared", 409, "The security gate of a restoration is not cleared"),
    WINDOW_OVERLAP("window-overlap", 409, "Another maintenance window covers that time"),
    SEQUENCE_BEHIND("sequence-behind", 409, "Another page is shown than it was written for");

    private final String code;
    private final int status;
    private final String title;

    StatusProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
