package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.application.LockingResponse.Locked;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A dispatcher confirms that a unit is taken from its call and sent to a worse one (requirement D26). The call that loses
 * it goes back to the queue with its age if nobody is left there.
 */
@ApplicationScoped
public class PreemptingUnit {
    private final LockingResponse locking;
    private final DispatchingUnits dispatching;
    private final Assignments assignments;
    private final ActingForUnit acting;

    PreemptingUnit(
            LockingResponse locking, DispatchingUnits dispatching, Assignments assignments, ActingForUnit acting) {
        this.locking = locking;
        this.dispatching = dispatching;
        this.assignments = assignments;
        this.acting = acting;
    }

    /**
     * @param id the assignment that the unit is taken from, its active one
     * @param worse the call it is sent to, of priority 0 or 1
     * @param reasonCode null for none but the worse call
     * @throws ProblemException 404, 409 {@code illegal-transition}, 412 {@code stale-version}, 422 {@code rule-violated}
     */
    @Transactional
    public Preempted preempt(UUID id, long version, UUID worse, String reasonCode, Stamp stamp) {
        acting.requireConsole();
        Assignment held = assignments.find(id).orElseThrow(() -> ProgressingAssignment.missing(id));
        Locked locked = locking.callAndUnitsWithTheirCalls(worse, List.of(held.unitId()));
        assignments.refresh(held);
        EntityTags.check(version, held.version(), AssignmentView.of(held));
        AssignmentAct.PREEMPT.require(held.state());
        if (!held.active()) {
            // Sent elsewhere on top: the unit is not taken from here.
            throw AssignmentAct.PREEMPT.illegal(held.state());
        }
        DispatchOrder order =
                new DispatchOrder(List.of(held.unitId()), DispatchOrder.How.PREEMPT, reasonCode, Map.of());
        Assignment sent =
                dispatching.send(worse, order, locked, stamp).assignments().getFirst();
        return new Preempted(held, sent);
    }

    /** What the unit was taken from, and where it was sent. */
    public record Preempted(Assignment from, Assignment to) {}
}
