package ca.policecomms.dispatch.assignment.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An assignment as its readers see it. */
public record AssignmentView(
        UUID id,
        UUID callId,
        UUID unitId,
        String callSign,
        long version,
        AssignmentState state,
        List<String> allowedActs,
        boolean active,
        AssignmentMilestones milestones,
        List<String> skipped,
        List<String> flags,
        String destination,
        String outcomeCode,
        String externalRef,
        Instant offeredAt,
        boolean late) {

    public static AssignmentView of(Assignment assignment) {
        return new AssignmentView(
                assignment.id(),
                assignment.callId(),
                assignment.unitId(),
                assignment.callSign(),
                assignment.version(),
                assignment.state(),
                AssignmentAct.allowed(assignment.state()),
                assignment.active(),
                assignment.milestones(),
                assignment.skipped(),
                assignment.flags(),
                assignment.destination(),
                assignment.outcomeCode(),
                assignment.externalRef(),
                assignment.offeredAt(),
                assignment.late());
    }
}
