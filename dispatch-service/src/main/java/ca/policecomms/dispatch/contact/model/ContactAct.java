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
import ca.policecomms.dispatch.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What can be done to a contact, in which states and by whom: its transition table, row by row. Telephony itself signs in
 * as a service account of role admin. A supervisor may do what a dispatcher may.
 */
public enum ContactAct {
    ANSWER(By.PEOPLE, ANSWERED, OFFERED),
    HOLD(By.PEOPLE, HELD, ANSWERED),
    RESUME(By.PEOPLE, ANSWERED, HELD),
    END(By.ANYBODY, ENDED, ANSWERED, HELD),
    ABANDON(By.TELEPHONY, ABANDONED, OFFERED),
    CALLBACK(By.PEOPLE, CALLBACK_DONE, ABANDONED),
    GIVE_UP(By.PEOPLE, CALLBACK_FAILED, ABANDONED);

    /** Who may report a new contact. */
    public static final Set<String> OFFER_ROLES = Set.of(Role.CALL_TAKER, Role.ADMIN);

    private interface By {
        Set<String> PEOPLE = Set.of(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);
        Set<String> TELEPHONY = Set.of(Role.ADMIN);
        Set<String> ANYBODY = Set.of(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN);
    }

    private final Set<String> roles;
    private final ContactState target;
    private final Set<ContactState> from;

    ContactAct(Set<String> roles, ContactState target, ContactState... from) {
        this.roles = roles;
        this.target = target;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** Realm roles of which one is needed. */
    public Set<String> roles() {
        return roles;
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
            throw refusal(state, allowed(state, false));
        }
    }

    ProblemException refusal(ContactState state, List<String> allowed) {
        return ProblemException.of(
                        CommonProblem.ILLEGAL_TRANSITION,
                        "A contact in state " + state + " does not allow " + name().toLowerCase(Locale.ROOT) + ".")
                .with("state", state)
                .with("allowed", allowed);
    }

    /**
     * Giving up is an outcome of calling back, so it is no act of its own.
     *
     * @param followUp somebody still has to be called back, whatever the state
     */
    public static List<String> allowed(ContactState state, boolean followUp) {
        return Arrays.stream(values())
                .filter(act -> act != GIVE_UP && (act.allowedIn(state) || act == CALLBACK && followUp))
                .map(act -> act.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
