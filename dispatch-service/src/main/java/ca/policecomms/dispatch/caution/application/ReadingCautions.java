package ca.policecomms.dispatch.caution.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.caution.model.CautionView;
import ca.policecomms.dispatch.caution.model.Cautions;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What is known of a call's premise and telephone: at intake, and for the units on it. */
@ApplicationScoped
public class ReadingCautions {
    private final Calls calls;
    private final Cautions cautions;
    private final Assignments assignments;
    private final Units units;
    private final ActingForUnit acting;
    private final Caller caller;
    private final Audit audit;

    ReadingCautions(
            Calls calls,
            Cautions cautions,
            Assignments assignments,
            Units units,
            ActingForUnit acting,
            Caller caller,
            Audit audit) {
        this.calls = calls;
        this.cautions = cautions;
        this.assignments = assignments;
        this.units = units;
        this.acting = acting;
        this.caller = caller;
        this.audit = audit;
    }

    /** @throws ProblemException 403 {@code role-forbidden} for an officer whose unit is not on the call; 404 */
    @Transactional
    public List<CautionView> ofCall(UUID callId) {
        Call call = calls.find(callId).orElseThrow(() -> LockedCall.missing(callId));
        if (!acting.atConsole() && !caller.has(Role.CALL_TAKER)) {
            requireOnCall(call);
        }
        audit.read("call/" + callId + "/cautions", null);
        return cautions.at(call.location(), call.callerPhone());
    }

    private void requireOnCall(Call call) {
        List<UUID> on = assignments.ofCall(call.id()).stream()
                .filter(each -> !each.state().isEnded())
                .map(Assignment::unitId)
                .toList();
        if (units.findAll(on).stream().noneMatch(acting::isCrew)) {
            throw ProblemException.of(CommonProblem.ROLE_FORBIDDEN, "Only units on the call see what is known of it.")
                    .with("roles", List.of(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR));
        }
    }
}
