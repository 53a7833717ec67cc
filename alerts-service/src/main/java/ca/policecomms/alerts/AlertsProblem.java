package ca.policecomms.alerts;

import ca.policecomms.commons.problem.ProblemCode;

/** Refusals of alerts-service beyond the common ones; each is explained in {@code contracts/problems.md}. */
public enum AlertsProblem implements ProblemCode {
    TOKEN_SPENT("token-spent", 410, "The link was used before or is too old");

    private final String code;
    private final int status;
    private final String title;

    AlertsProblem(String code, int status, String title) {
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
