package ca.policecomms.media;

import ca.policecomms.commons.problem.ProblemCode;

/** Refusals of media-service beyond the common ones; each is explained in {@code contracts/problems.md}. */
public enum MediaProblem implements ProblemCode {
    DECISION_MISSING("decision-missing", 409, "A major matter needs a release decision first");

    private final String code;
    private final int status;
    private final String title;

    MediaProblem(String code, int status, String title) {
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
