package ca.policecomms.dispatch.unit.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.unit.model.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may act for a unit: dispatchers and supervisors for all, its crew for their own. */
@ApplicationScoped
public class ActingForUnit {
    private final Caller caller;

    public ActingForUnit(Caller caller) {
        this.caller = caller;
    }

    /** @throws ProblemException 403 {@code role-forbidden} for an officer who is not in the unit */
    public void requireConsoleOrCrew(Unit unit) {
        if (!atConsole()) {
            requireCrew(unit);
        }
    }

    /** For reading: anybody of the communications room, and the crew. */
    public void requireRoomOrCrew(Unit unit) {
        if (!caller.has(Role.CALL_TAKER)) {
            requireConsoleOrCrew(unit);
        }
    }

    /** @throws ProblemException 403 {@code role-forbidden} for anybody who is not in the unit */
    public void requireCrew(Unit unit) {
        if (!isCrew(unit)) {
            throw ProblemException.of(CommonProblem.ROLE_FORBIDDEN, "Only the crew of " + unit.callSign() + " may.")
                    .with("roles", List.of(Role.OFFICER, Role.BYLAW_OFFICER))
                    .with("unitId", unit.id());
        }
    }

    public void requireConsole() {
        caller.require(Role.DISPATCHER, Role.SUPERVISOR);
    }

    public boolean atConsole() {
        return caller.has(Role.DISPATCHER) || caller.has(Role.SUPERVISOR);
    }

    public boolean isCrew(Unit unit) {
        return isOfficer() && unit.crew().contains(caller.subject());
    }

    public boolean isOfficer() {
        return caller.has(Role.OFFICER) || caller.has(Role.BYLAW_OFFICER);
    }

    /** Subject of the token. */
    public String person() {
        return caller.subject();
    }
}
