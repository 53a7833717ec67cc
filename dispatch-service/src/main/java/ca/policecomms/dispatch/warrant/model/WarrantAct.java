package ca.policecomms.dispatch.warrant.model;

import static ca.policecomms.dispatch.warrant.model.WarrantState.CONFIRMED;
import static ca.policecomms.dispatch.warrant.model.WarrantState.EXPIRED;
import static ca.policecomms.dispatch.warrant.model.WarrantState.HIT;
import static ca.policecomms.dispatch.warrant.model.WarrantState.NOT_CONFIRMED;
import static ca.policecomms.dispatch.warrant.model.WarrantState.RELAYED;
import static ca.policecomms.dispatch.warrant.model.WarrantState.REQUESTED;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done to the confirmation of a warrant, and in which states. */
public enum WarrantAct {
    /** Asks the agency that holds it; again when the clock ran out. */
    REQUEST("request", HIT, EXPIRED),
    /** Says what the agency said. */
    ANSWER("answer", REQUESTED),
    /** The clock ran out; no act of a person. */
    EXPIRE(null, REQUESTED),
    /** Another person compares identity and geographic limit; once, and not before somebody asked. */
    SECOND_CHECK("second-check", REQUESTED, CONFIRMED),
    /** Tells the outcome; a confirmed one after the second check. */
    RELAY("relay", CONFIRMED, NOT_CONFIRMED, EXPIRED),
    ACKNOWLEDGE("acknowledge", RELAYED);

    private final String path;
    private final Set<WarrantState> from;

    WarrantAct(String path, WarrantState... from) {
        this.path = path;
        this.from = EnumSet.copyOf(List.of(from));
    }

    boolean allowedIn(WarrantState state, boolean checked) {
        return from.contains(state)
                && switch (this) {
                    case SECOND_CHECK -> !checked;
                    case RELAY -> checked || state != CONFIRMED;
                    default -> true;
                };
    }

    /** @throws ProblemException 409 {@code illegal-transition} with the state and the acts it allows */
    void require(WarrantState state, boolean checked) {
        if (!allowedIn(state, checked)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A confirmation in state " + state + (checked ? ", checked," : ", not checked,")
                                    + " does not allow " + (path == null ? "expiring" : path) + ".")
                    .with("state", state)
                    .with("allowed", allowed(state, checked));
        }
    }

    /** Names of the acts that people may do now, as in the address of the command. */
    public static List<String> allowed(WarrantState state, boolean checked) {
        return Arrays.stream(values())
                .filter(act -> act.path != null && act.allowedIn(state, checked))
                .map(act -> act.path)
                .toList();
    }
}
