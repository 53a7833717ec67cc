package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallMilestones;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A call is cancelled, closed with its disposition, or opened again. */
@ApplicationScoped
public class EndingCall {
    private static final int NOT_BY_CALL_TAKER_UP_TO = 2;
    private static final Duration REOPEN_BY_DISPATCHER = Duration.ofHours(12);

    private final LockedCall locked;
    private final Assignments assignments;
    private final RecordingCall recording;
    private final Timers timers;
    private final Caller caller;

    EndingCall(LockedCall locked, Assignments assignments, RecordingCall recording, Timers timers, Caller caller) {
        this.locked = locked;
        this.assignments = assignments;
        this.recording = recording;
        this.timers = timers;
        this.caller = caller;
    }

    /** @throws ProblemException 403 for a call-taker and priorities 0 to 2, 409 {@code open-assignments} naming them */
    @Transactional
    public Call cancel(UUID id, long version, String reasonCode, Stamp stamp) {
        Call call = locked.get(id, version);
        if (call.priority() != null && call.priority() <= NOT_BY_CALL_TAKER_UP_TO) {
            caller.require(Role.DISPATCHER, Role.SUPERVISOR);
        }
        Fact cancelled = call.cancel(reasonCode, stamp);
        // Units that were kept for it would otherwise wait for a call that is no more.
        refuseOpen(assignments.ofCall(id));
        timers.cancelAll(id);
        recording.record(call, stamp, cancelled);
        return call;
    }

    /** @throws ProblemException 409 {@code open-assignments} naming them, 422 when the primary unit was never sent */
    @Transactional
    public Call close(UUID id, long version, String disposition, UUID primaryUnit, Stamp stamp) {
        Call call = locked.get(id, version);
        List<Assignment> sent = assignments.ofCall(id);
        refuseOpen(sent);
        if (sent.stream().noneMatch(assignment -> assignment.unitId().equals(primaryUnit))) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The primary unit was not on this call.")
                    .violation("primaryUnitId", "a unit that was assigned to the call");
        }
        recording.record(call, stamp, call.close(disposition, primaryUnit, stamp));
        return call;
    }

    private static void refuseOpen(List<Assignment> sent) {
        List<UUID> open = sent.stream()
                .filter(assignment -> !assignment.state().isEnded())
                .map(Assignment::id)
                .toList();
        if (!open.isEmpty()) {
            throw ProblemException.of(DispatchProblem.OPEN_ASSIGNMENTS, "Clear or cancel the units first.")
                    .with("assignments", open);
        }
    }

    @Transactional
    public Call reopen(UUID id, long version, String reason, Stamp stamp) {
        Call call = locked.get(id, version);
        if (ended(call.milestones()).plus(REOPEN_BY_DISPATCHER).isBefore(stamp.recordedAt())) {
            caller.require(Role.SUPERVISOR);
        }
        recording.record(call, stamp, call.reopen(reason, stamp));
        return call;
    }

    private static Instant ended(CallMilestones reached) {
        return Stream.of(reached.closedAt(), reached.cancelledAt())
                .filter(instant -> instant != null)
                .max(Instant::compareTo)
                .orElse(Instant.MAX.minus(REOPEN_BY_DISPATCHER));
    }
}
