package ca.policecomms.dispatch;

import ca.policecomms.commons.problem.ProblemCode;

/** Refusals of dispatch-service beyond the common ones; each is explained in {@code contracts/problems.md}. */
public enum DispatchProblem implements ProblemCode {
    UNIT_ALREADY_COMMITTED("unit-already-committed", 409, "The unit is on another call"),
    UNIT_NOT_ON_DUTY("unit-not-on-duty", 409, "The unit is not on duty"),
    CALL_SIGN_IN_USE("call-sign-in-use", 409, "The call sign is in use"),
    OPEN_ASSIGNMENTS("open-assignments", 409, "Units are still assigned to the call"),
    NOT_SIGNED_ON("not-signed-on", 403, "You are not signed on to a position in this role"),
    POSITION_TAKEN("position-taken", 409, "Somebody else is signed on to the position"),
    ALREADY_SIGNED_ON("already-signed-on", 409, "You are signed on to another position"),
    POSITION_EXISTS("position-exists", 409, "There is a position of this code");

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
