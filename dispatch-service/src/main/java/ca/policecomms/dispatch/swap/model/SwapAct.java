package ca.policecomms.dispatch.swap.model;

import static ca.policecomms.dispatch.swap.model.SwapState.AGREED;
import static ca.policecomms.dispatch.swap.model.SwapState.APPROVED;
import static ca.policecomms.dispatch.swap.model.SwapState.PROPOSED;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done with a swap, and in which states. */
public enum SwapAct {
    AMEND(EnumSet.of(PROPOSED, AGREED)),
    /** By a member concerned. */
    AGREE(EnumSet.of(PROPOSED)),
    /** By a supervisor, who is neither of them. */
    APPROVE(EnumSet.of(AGREED)),
    REFUSE(EnumSet.of(PROPOSED, AGREED)),
    WITHDRAW(EnumSet.of(PROPOSED, AGREED, APPROVED));

    private final Set<SwapState> from;

    SwapAct(Set<SwapState> from) {
        this.from = from;
    }

    /** @throws ProblemException 409 {@code illegal-transition}, with what the state allows */
    void require(SwapState state) {
        if (!from.contains(state)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION, "A swap that is " + state + " cannot be changed so.")
                    .with("state", state)
                    .with(
                            "allowed",
                            Stream.of(values())
                                    .filter(act -> act.from.contains(state))
                                    .toList());
        }
    }
}
