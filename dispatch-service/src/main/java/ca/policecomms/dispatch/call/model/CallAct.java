package ca.policecomms.dispatch.call.model;

import static ca.policecomms.dispatch.call.model.CallState.ACTIVE;
import static ca.policecomms.dispatch.call.model.CallState.CANCELLED;
import static ca.policecomms.dispatch.call.model.CallState.CLOSED;
import static ca.policecomms.dispatch.call.model.CallState.DIVERTED;
import static ca.policecomms.dispatch.call.model.CallState.HELD;
import static ca.policecomms.dispatch.call.model.CallState.INTAKE;
import static ca.policecomms.dispatch.call.model.CallState.MERGED;
import static ca.policecomms.dispatch.call.model.CallState.PENDING;
import static ca.policecomms.dispatch.call.model.CallState.SCHEDULED;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be done to a call, and in which states: the transition table of the call, row by row. */
public enum CallAct {
    ENTER(PENDING, INTAKE),
    /** A scheduled call is due; follows from the clock. */
    COME_DUE(PENDING, SCHEDULED),
    HOLD(HELD, PENDING),
    RELEASE(PENDING, HELD),
    /** First unit sent; follows from an assignment. */
    ACTIVATE(ACTIVE, PENDING, HELD),
    /** All units gone and none cleared; follows from an assignment. */
    REQUEUE(PENDING, ACTIVE),
    DIVERT(DIVERTED, INTAKE, PENDING, HELD),
    MERGE(MERGED, INTAKE, SCHEDULED, PENDING, HELD, ACTIVE),
    CANCEL(CANCELLED, INTAKE, PENDING, HELD, SCHEDULED),
    CLOSE(CLOSED, ACTIVE),
    REOPEN(PENDING, CLOSED, CANCELLED, DIVERTED),
    /** Undoes a merge. A call that was in intake, or is scheduled for later, goes back to that. */
    SPLIT(PENDING, MERGED);

    private static final Set<CallAct> FOLLOWING = EnumSet.of(COME_DUE, ACTIVATE, REQUEUE);

    private final CallState target;
    private final Set<CallState> from;

    CallAct(CallState target, CallState... from) {
        this.target = target;
        this.from = EnumSet.copyOf(List.of(from));
    }

    public CallState target() {
        return target;
    }

    public boolean allowedIn(CallState state) {
        return from.contains(state);
    }

    /** @throws ProblemException 409 {@code illegal-transition} with the state and the acts it allows */
    void require(CallState state) {
        if (!allowedIn(state)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A call in state " + state + " does not allow " + name().toLowerCase(Locale.ROOT) + ".")
                    .with("state", state)
                    .with("allowed", allowed(state));
        }
    }

    /** Names of the acts that a state allows, as in the address of the command. */
    public static List<String> allowed(CallState state) {
        return Arrays.stream(values())
                .filter(act -> !FOLLOWING.contains(act) && act.allowedIn(state))
                .map(act -> act.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
