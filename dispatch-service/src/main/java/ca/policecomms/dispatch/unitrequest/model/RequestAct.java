package ca.policecomms.dispatch.unitrequest.model;

import static ca.policecomms.dispatch.unitrequest.model.RequestState.ACCEPTED;
import static ca.policecomms.dispatch.unitrequest.model.RequestState.ARRIVED;
import static ca.policecomms.dispatch.unitrequest.model.RequestState.ASKED;
import static ca.policecomms.dispatch.unitrequest.model.RequestState.CANCELLED;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be done to a request, and in which states. */
public enum RequestAct {
    ACCEPT(ACCEPTED, ASKED),
    /** Whoever was asked says no, or does not answer: the next in turn is asked. */
    REFUSE(ASKED, ASKED, ACCEPTED),
    ARRIVE(ARRIVED, ACCEPTED),
    CANCEL(CANCELLED, ASKED, ACCEPTED);

    private final RequestState target;
    private final Set<RequestState> from;

    RequestAct(RequestState target, RequestState... from) {
        this.target = target;
        this.from = EnumSet.copyOf(List.of(from));
    }

    public RequestState target() {
        return target;
    }

    public boolean allowedIn(RequestState state) {
        return from.contains(state);
    }

    /** @throws ProblemException 409 {@code illegal-transition} with the state and the acts it allows */
    void require(RequestState state) {
        if (!allowedIn(state)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A request in state " + state + " does not allow " + name().toLowerCase(Locale.ROOT) + ".")
                    .with("state", state)
                    .with("allowed", allowed(state));
        }
    }

    public static List<String> allowed(RequestState state) {
        return Arrays.stream(values())
                .filter(act -> act.allowedIn(state))
                .map(act -> act.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
