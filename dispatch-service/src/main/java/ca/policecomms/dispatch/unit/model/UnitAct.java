package ca.policecomms.dispatch.unit.model;

import static ca.policecomms.dispatch.unit.model.UnitStatus.AVAILABLE;
import static ca.policecomms.dispatch.unit.model.UnitStatus.BUSY_AVAILABLE;
import static ca.policecomms.dispatch.unit.model.UnitStatus.BUSY_UNAVAILABLE;
import static ca.policecomms.dispatch.unit.model.UnitStatus.COMMITTED;
import static ca.policecomms.dispatch.unit.model.UnitStatus.OFF_DUTY;
import static ca.policecomms.dispatch.unit.model.UnitStatus.OUT_OF_SERVICE;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done to a unit, and in which status: its transition table. An emergency lies over it and has none. */
public enum UnitAct {
    LOG_ON("logon", OFF_DUTY),
    /** From AVAILABLE to one of the three others, and back from each: never from one of them to another. */
    REPORT("status", AVAILABLE, BUSY_AVAILABLE, BUSY_UNAVAILABLE, OUT_OF_SERVICE),
    /** From COMMITTED only after a supervisor has taken the unit off its calls. */
    LOG_OFF("logoff", AVAILABLE, BUSY_AVAILABLE, BUSY_UNAVAILABLE, OUT_OF_SERVICE, COMMITTED);

    private static final Set<UnitStatus> BUSY = EnumSet.of(BUSY_AVAILABLE, BUSY_UNAVAILABLE, OUT_OF_SERVICE);

    private final String path;
    private final Set<UnitStatus> from;

    UnitAct(String path, UnitStatus... from) {
        this.path = path;
        this.from = EnumSet.copyOf(List.of(from));
    }

    public boolean allowedIn(UnitStatus status) {
        return from.contains(status);
    }

    /** What a unit may report itself to be, by what it is. */
    public static Set<UnitStatus> reportable(UnitStatus from) {
        if (from == AVAILABLE) {
            return EnumSet.copyOf(BUSY);
        }
        return BUSY.contains(from) ? EnumSet.of(AVAILABLE) : EnumSet.noneOf(UnitStatus.class);
    }

    /** @throws ProblemException 409 {@code illegal-transition} with the status and the acts it allows */
    void require(UnitStatus status) {
        if (!allowedIn(status)) {
            throw illegal(status);
        }
    }

    ProblemException illegal(UnitStatus status) {
        return ProblemException.of(
                        CommonProblem.ILLEGAL_TRANSITION, "A unit that is " + status + " does not allow " + path + ".")
                .with("state", status)
                .with("allowed", allowed(status));
    }

    public static List<String> allowed(UnitStatus status) {
        return Arrays.stream(values())
                .filter(act -> act.allowedIn(status))
                .map(act -> act.path)
                .toList();
    }
}
