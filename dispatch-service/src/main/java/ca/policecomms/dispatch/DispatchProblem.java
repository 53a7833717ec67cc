package ca.policecomms.dispatch;

import ca.policecomms.commons.problem.ProblemCode;

/** Refusals of dispatch-service beyond the common ones; each is explained in {@code contracts/problems.md}. */
public enum DispatchProblem implements ProblemCode {
    UNIT_ALREADY_COMMITTED("unit-already-committed", 409, "The unit is on another call"),
    UNIT_NOT_ON_DUTY("unit-not-on-duty", 409, "The unit is not on duty"),
    CALL_SIGN_IN_USE("call-sign-in-use", 409, "The call sign is in use"),
    OPEN_ASSIGNMENTS("open-assignments", 409, "Units are still assigned to the call"),
    TRANSFER_UNDER_WAY("transfer-under-way", 409, "The agency is being asked already");

    private final String code;
    private final int status;
    private final String title;

    DispatchProblem(String code, int status, String title) {
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
