package ca.policecomms.dispatch;

import ca.policecomms.commons.problem.ProblemCode;

/** Refusals of dispatch-service beyond the common ones; each is explained in {@code contracts/problems.md}. */
public enum DispatchProblem implements ProblemCode {
    UNIT_ALREADY_COMMITTED("unit-already-committed", 409, "The unit is on another call"),
    UNIT_NOT_ON_DUTY("unit-not-on-duty", 409, "The unit is not on duty"),
    CALL_SIGN_IN_USE("call-sign-in-use", 409, "The call sign is in use"),
    CREW_ON_DUTY("crew-on-duty", 409, "Somebody of the crew is in another unit"),
    OPEN_ASSIGNMENTS("open-assignments", 409, "Units are still assigned to the call"),
    SECOND_PERSON_REQUIRED("second-person-required", 403, "Another person has to do this"),
    READ_REASON_REQUIRED("read-reason-required", 403, "Reading this needs a reason"),
    TRANSFER_UNDER_WAY("transfer-under-way", 409, "The agency is being asked already"),
    NOT_SIGNED_ON("not-signed-on", 403, "You are not signed on to a position in this role"),
    POSITION_TAKEN("position-taken", 409, "Somebody else is signed on to the position"),
    ALREADY_SIGNED_ON("already-signed-on", 409, "You are signed on to another position"),
    POSITION_EXISTS("position-exists", 409, "There is a position of this code"),
    MEMBER_EXISTS("member-exists", 409, "There is a member of this subject"),
    BELOW_MINIMUM_STAFFING("below-minimum-staffing", 409, "Shifts would fall below the minimum"),
    SWAP_REFUSED("swap-refused", 409, "The roster does not allow this swap"),
    HANDOVER_REQUIRED("handover-required", 409, "What is open has to be handed over first");

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
