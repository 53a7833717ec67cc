package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether a unit may be sent to a call the way the order says. Call and unit are locked. */
@ApplicationScoped
class SendableUnits {
    /** P0 and P1 may take a unit from a lesser call (requirement D26). */
    private static final int PREEMPTING_UP_TO = 1;

    private final Calls calls;
    private final Assignments assignments;
    private final ActingForUnit acting;
    private final DispatchConfig config;

    SendableUnits(Calls calls, Assignments assignments, ActingForUnit acting, DispatchConfig config) {
        this.calls = calls;
        this.assignments = assignments;
        this.acting = acting;
        this.config = config;
    }

    /** @throws ProblemException 403 {@code role-forbidden}: a crew sends itself where the policy lets it, nobody else */
    void requireMaySend(Unit unit, DispatchOrder order) {
        if (acting.atConsole()) {
            return;
        }
        boolean plain = order.how() == DispatchOrder.How.SEND && order.unitIds().size() == 1;
        if (!config.selfDispatch() || !plain) {
            acting.requireConsole();
        }
        acting.requireCrew(unit);
    }

    /**
     * @param locked the calls that are locked, for a pre-emption
     * @throws ProblemException 409 {@code unit-already-committed} with the winner, 409 {@code unit-not-on-duty}, 409
     *     {@code illegal-transition} or 422 {@code rule-violated} for a pre-emption that is not allowed
     */
    void require(Unit unit, Call call, DispatchOrder order, Map<UUID, Call> locked) {
        List<Assignment> open = assignments.openOfUnit(unit.id());
        if (call.importId() == null) {
            refuseTwice(unit, call, open);
        }
        boolean onDuty = unit.status() != UnitStatus.OFF_DUTY;
        if (unit.status().dispatchable() || (order.stack() && onDuty)) {
            return;
        }
        if (unit.status() != UnitStatus.COMMITTED) {
            throw offDuty(unit);
        }
        switch (order.how()) {
            case SEND -> throw committed(unit, active(open));
            case PREEMPT -> requirePreemption(unit, call, active(open), locked);
            case STACK, ADD_ON -> {}
        }
    }

    /** For a unit that was reserved: it must be free by now. */
    void requireFree(Unit unit) {
        if (unit.status() == UnitStatus.COMMITTED) {
            throw committed(unit, active(assignments.openOfUnit(unit.id())));
        }
        if (!unit.status().dispatchable()) {
            throw offDuty(unit);
        }
    }

    /** Being on a call twice would count a unit twice; a reservation of the same call is sent instead. */
    private void refuseTwice(Unit unit, Call call, List<Assignment> open) {
        for (Assignment each : open) {
            if (each.callId().equals(call.id())) {
                throw committed(unit, each);
            }
        }
    }

    private void requirePreemption(Unit unit, Call call, Assignment held, Map<UUID, Call> locked) {
        Call lesser = locked.get(held.callId());
        if (lesser == null) {
            // It was sent to yet another call since the dispatcher confirmed: that was a confirmation of something
            // else.
            throw committed(unit, held);
        }
        requirePreempts(call, lesser);
        AssignmentAct.PREEMPT.require(held.state());
    }

    static void requirePreempts(Call call, Call lesser) {
        boolean urgent = call.priority() != null && call.priority() <= PREEMPTING_UP_TO;
        if (!urgent || lesser.priority() == null || lesser.priority() <= call.priority()) {
            throw ProblemException.of(
                            CommonProblem.RULE_VIOLATED,
                            "Only a call of priority 0 or 1 takes a unit away, and only from a lesser call.")
                    .violation("callId", "priority 0 or 1, and higher than that of the call the unit is on")
                    .with("rule", "D26")
                    .with("priority", call.priority())
                    .with("priorityOfOther", lesser.priority());
        }
    }

    private static ProblemException offDuty(Unit unit) {
        return ProblemException.of(
                        DispatchProblem.UNIT_NOT_ON_DUTY, "Unit " + unit.callSign() + " is " + unit.status() + ".")
                .with("unitId", unit.id())
                .with("state", unit.status());
    }

    static Assignment active(List<Assignment> open) {
        return open.stream().filter(Assignment::active).findFirst().orElseThrow();
    }

    private ProblemException committed(Unit unit, Assignment holder) {
        return ProblemException.of(
                        DispatchProblem.UNIT_ALREADY_COMMITTED, "Unit " + unit.callSign() + " is on another call.")
                .with("unitId", unit.id())
                .with("assignmentId", holder.id())
                .with("callId", holder.callId())
                .with(
                        "callNumber",
                        calls.find(holder.callId()).map(Call::number).orElse(null))
                .with("dispatchedAt", holder.milestones().dispatchedAt());
    }
}
