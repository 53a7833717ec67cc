package ca.policecomms.dispatch.assignment.model;

import static ca.policecomms.dispatch.assignment.model.AssignmentState.ACKNOWLEDGED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.AT_DESTINATION;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.CANCELLED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.CLEARED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.DECLINED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.DISPATCHED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.EN_ROUTE;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.ON_SCENE;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.PREEMPTED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.STACKED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.TRANSPORTING;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done to an assignment, by whom, and in which states: its transition table, row by row. */
public enum AssignmentAct {
    /** By the crew too where the agency's policy lets it. */
    DISPATCH("dispatch", By.DISPATCHER, DISPATCHED, STACKED),
    ACKNOWLEDGE("ack", By.BOTH, ACKNOWLEDGED, DISPATCHED),
    DRIVE("enroute", By.BOTH, EN_ROUTE, DISPATCHED, ACKNOWLEDGED),
    ARRIVE("arrive", By.BOTH, ON_SCENE, DISPATCHED, ACKNOWLEDGED, EN_ROUTE),
    TRANSPORT("transport", By.BOTH, TRANSPORTING, ON_SCENE),
    REACH_DESTINATION("at-destination", By.BOTH, AT_DESTINATION, TRANSPORTING),
    CLEAR("clear", By.BOTH, CLEARED, ON_SCENE, TRANSPORTING, AT_DESTINATION),
    CANCEL("cancel", By.DISPATCHER, CANCELLED, STACKED, DISPATCHED, ACKNOWLEDGED, EN_ROUTE),
    DECLINE("decline", By.CREW, DECLINED, STACKED, DISPATCHED, ACKNOWLEDGED, EN_ROUTE),
    /** For something worse only (requirement D26). */
    PREEMPT("preempt", By.DISPATCHER, PREEMPTED, DISPATCHED, ACKNOWLEDGED, EN_ROUTE, ON_SCENE);

    /** Who does it: the dispatcher, who may be a supervisor, or the unit's own crew. */
    public enum By {
        DISPATCHER,
        CREW,
        BOTH
    }

    private final String path;
    private final By by;
    private final AssignmentState target;
    private final Set<AssignmentState> from;

    AssignmentAct(String path, By by, AssignmentState target, AssignmentState... from) {
        this.path = path;
        this.by = by;
        this.target = target;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** Last part of the command's address. */
    public String path() {
        return path;
    }

    public By by() {
        return by;
    }

    public AssignmentState target() {
        return target;
    }

    public boolean allowedIn(AssignmentState state) {
        return from.contains(state);
    }

    /** @throws ProblemException 409 {@code illegal-transition} with the state and the acts it allows */
    public void require(AssignmentState state) {
        if (!allowedIn(state)) {
            throw illegal(state);
        }
    }

    public ProblemException illegal(AssignmentState state) {
        return ProblemException.of(
                        CommonProblem.ILLEGAL_TRANSITION,
                        "An assignment in state " + state + " does not allow " + path + ".")
                .with("state", state)
                .with("allowed", allowed(state));
    }

    public static List<String> allowed(AssignmentState state) {
        return Arrays.stream(values())
                .filter(act -> act.allowedIn(state))
                .map(AssignmentAct::path)
                .toList();
    }
}
