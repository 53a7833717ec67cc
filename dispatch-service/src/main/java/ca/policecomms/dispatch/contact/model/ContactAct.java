package ca.policecomms.dispatch.contact.model;

import static ca.policecomms.dispatch.contact.model.ContactState.ABANDONED;
import static ca.policecomms.dispatch.contact.model.ContactState.ANSWERED;
import static ca.policecomms.dispatch.contact.model.ContactState.CALLBACK_DONE;
import static ca.policecomms.dispatch.contact.model.ContactState.CALLBACK_FAILED;
import static ca.policecomms.dispatch.contact.model.ContactState.ENDED;
import static ca.policecomms.dispatch.contact.model.ContactState.HELD;
import static ca.policecomms.dispatch.contact.model.ContactState.OFFERED;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be done to a contact, and in which states: its transition table, row by row. */
public enum ContactAct {
    ANSWER(ANSWERED, OFFERED),
    HOLD(HELD, ANSWERED),
    RESUME(ANSWERED, HELD),
    END(ENDED, ANSWERED, HELD),
    ABANDON(ABANDONED, OFFERED),
    CALLBACK(CALLBACK_DONE, ABANDONED),
    GIVE_UP(CALLBACK_FAILED, ABANDONED);

    private final ContactState target;
    private final Set<ContactState> from;

    ContactAct(ContactState target, ContactState... from) {
        this.target = target;
        this.from = EnumSet.copyOf(List.of(from));
    }

    ContactState target() {
        return target;
    }

    public boolean allowedIn(ContactState state) {
        return from.contains(state);
    }

    /** @throws ProblemException 409 {@code illegal-transition} with the state and the acts it allows */
    void require(ContactState state) {
        if (!allowedIn(state)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A contact in state " + state + " does not allow " + name().toLowerCase(Locale.ROOT) + ".")
                    .with("state", state)
                    .with("allowed", allowed(state));
        }
    }

    /** Giving up is an outcome of calling back, so it is no act of its own. */
    public static List<String> allowed(ContactState state) {
        return Arrays.stream(values())
                .filter(act -> act != GIVE_UP && act.allowedIn(state))
                .map(act -> act.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
