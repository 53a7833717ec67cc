package ca.policecomms.dispatch.assignment.model;

import static ca.policecomms.dispatch.assignment.model.AssignmentState.ACKNOWLEDGED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.AT_DESTINATION;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.CANCELLED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.CLEARED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.DISPATCHED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.EN_ROUTE;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.ON_SCENE;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.STACKED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.TRANSPORTING;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done to an assignment, and in which states: its transition table, row by row. */
public enum AssignmentAct {
    DISPATCH("dispatch", DISPATCHED, STACKED),
    ACKNOWLEDGE("ack", ACKNOWLEDGED, DISPATCHED),
    DRIVE("enroute", EN_ROUTE, DISPATCHED, ACKNOWLEDGED),
    ARRIVE("arrive", ON_SCENE, DISPATCHED, ACKNOWLEDGED, EN_ROUTE),
    TRANSPORT("transport", TRANSPORTING, ON_SCENE),
    REACH_DESTINATION("at-destination", AT_DESTINATION, TRANSPORTING),
    CLEAR("clear", CLEARED, ON_SCENE, TRANSPORTING, AT_DESTINATION),
    CANCEL("cancel", CANCELLED, STACKED, DISPATCHED, ACKNOWLEDGED, EN_ROUTE);

    private final String path;
    private final AssignmentState target;
    private final Set<AssignmentState> from;

    AssignmentAct(String path, AssignmentState target, AssignmentState... from) {
        this.path = path;
        this.target = target;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** Last part of the command's address. */
    public String path() {
        return path;
    }

    public AssignmentState target() {
        return target;
    }

    public boolean allowedIn(AssignmentState state) {
        return from.contains(state);
    }

    /** @throws ProblemException 409 {@code illegal-transition} with the state and the acts it allows */
    void require(AssignmentState state) {
        if (!allowedIn(state)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "An assignment in state " + state + " does not allow " + path + ".")
                    .with("state", state)
                    .with("allowed", allowed(state));
        }
    }

    public static List<String> allowed(AssignmentState state) {
        return Arrays.stream(values())
                .filter(act -> act.allowedIn(state))
                .map(AssignmentAct::path)
                .toList();
    }
}
