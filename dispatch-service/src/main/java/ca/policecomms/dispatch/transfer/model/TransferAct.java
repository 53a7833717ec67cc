package ca.policecomms.dispatch.transfer.model;

import static ca.policecomms.dispatch.transfer.model.TransferState.ACCEPTED;
import static ca.policecomms.dispatch.transfer.model.TransferState.COMPLETED;
import static ca.policecomms.dispatch.transfer.model.TransferState.CONFERENCED;
import static ca.policecomms.dispatch.transfer.model.TransferState.REFUSED;
import static ca.policecomms.dispatch.transfer.model.TransferState.REQUESTED;
import static ca.policecomms.dispatch.transfer.model.TransferState.RINGING;
import static ca.policecomms.dispatch.transfer.model.TransferState.WITHDRAWN;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be done to a transfer, and in which states: its transition table, row by row. */
public enum TransferAct {
    RING(RINGING, REQUESTED),
    CONFERENCE(CONFERENCED, RINGING),
    ACCEPT(ACCEPTED, REQUESTED, RINGING, CONFERENCED),
    COMPLETE(COMPLETED, ACCEPTED),
    REFUSE(REFUSED, REQUESTED, RINGING, CONFERENCED),
    NO_ANSWER(TransferState.NO_ANSWER, REQUESTED, RINGING, CONFERENCED),
    WITHDRAW(WITHDRAWN, REQUESTED, RINGING, CONFERENCED);

    private final TransferState target;
    private final Set<TransferState> from;

    TransferAct(TransferState target, TransferState... from) {
        this.target = target;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** Last part of the command's address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public TransferState target() {
        return target;
    }

    public boolean allowedIn(TransferState state) {
        return from.contains(state);
    }

    /** @throws ProblemException 409 {@code illegal-transition} with the state and the acts it allows */
    void require(TransferState state) {
        if (!allowedIn(state)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A transfer in state " + state + " does not allow " + path() + ".")
                    .with("state", state)
                    .with("allowed", allowed(state));
        }
    }

    public static List<String> allowed(TransferState state) {
        return Arrays.stream(values())
                .filter(act -> act.allowedIn(state))
                .map(TransferAct::path)
                .toList();
    }
}
