package ca.policecomms.dispatch.absence.model;

import static ca.policecomms.dispatch.absence.model.AbsenceState.ACKNOWLEDGED;
import static ca.policecomms.dispatch.absence.model.AbsenceState.REFUSED;
import static ca.policecomms.dispatch.absence.model.AbsenceState.REQUESTED;
import static ca.policecomms.dispatch.absence.model.AbsenceState.WITHDRAWN;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The transitions of an absence. */
public enum AbsenceAct {
    AMEND(REQUESTED, EnumSet.of(REQUESTED)),
    ACKNOWLEDGE(ACKNOWLEDGED, EnumSet.of(REQUESTED)),
    REFUSE(REFUSED, EnumSet.of(REQUESTED)),
    WITHDRAW(WITHDRAWN, EnumSet.of(REQUESTED, ACKNOWLEDGED));

    private final AbsenceState to;
    private final Set<AbsenceState> from;

    AbsenceAct(AbsenceState to, Set<AbsenceState> from) {
        this.to = to;
        this.from = from;
    }

    /** @throws ProblemException 409 {@code illegal-transition}, with what the state allows */
    AbsenceState from(AbsenceState state) {
        if (!from.contains(state)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION, "An absence that is " + state + " cannot be changed so.")
                    .with("state", state)
                    .with(
                            "allowed",
                            Stream.of(values())
                                    .filter(act -> act.from.contains(state))
                                    .toList());
        }
        return to;
    }
}
