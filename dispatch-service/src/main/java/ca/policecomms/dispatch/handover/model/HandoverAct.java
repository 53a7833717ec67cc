package ca.policecomms.dispatch.handover.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.List;

/** What can be done with a hand-over; all of it while it is open. */
public enum HandoverAct {
    AMEND,
    ACKNOWLEDGE,
    WITHDRAW;

    /** @throws ProblemException 409 {@code illegal-transition} */
    void require(HandoverState state) {
        if (state != HandoverState.OPEN) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION, "A hand-over that is " + state + " stays as it is.")
                    .with("state", state)
                    .with("allowed", List.of());
        }
    }
}
