package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Diversion;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A call is cancelled, diverted, closed with its disposition, or opened again. */
@ApplicationScoped
public class EndingCall {
    private static final int NOT_BY_CALL_TAKER_UP_TO = 2;
    private static final Duration REOPEN_BY_DISPATCHER = Duration.ofHours(12);

    private final LockedCall locked;
    private final Assignments assignments;
    private final Units units;
    private final ActingForUnit acting;
    private final RecordingCall recording;
    private final NumberingReport reports;
    private final PriorityRules rules;
    private final Timers timers;
    private final Caller caller;

    EndingCall(
            LockedCall locked,
            Assignments assignments,
            Units units,
            ActingForUnit acting,
            RecordingCall recording,
            NumberingReport reports,
            PriorityRules rules,
            Timers timers,
            Caller caller) {
        this.locked = locked;
        this.assignments = assignments;
        this.units = units;
        this.acting = acting;
        this.recording = recording;
        this.reports = reports;
        this.rules = rules;
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
        end(call, stamp, call.cancel(reasonCode, stamp));
        return call;
    }

    /** Another agency has it, or the caller was told of an alternative; see {@link Diversion}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Call divert(Call call, Diversion to, Stamp stamp) {
        end(call, stamp, call.divert(to, stamp));
        return call;
    }

    /** Units that were kept for it would otherwise wait for a call that is no more. No timer of it is left. */
    void end(Call call, Stamp stamp, Fact... facts) {
        refuseOpen(assignments.ofCall(call.id()));
        timers.cancelAll(call.id());
        recording.record(call, stamp, facts);
    }

    /**
     * By a dispatcher, or by an officer of the primary unit.
     *
     * @throws ProblemException 403 {@code role-forbidden} for another officer, 409 {@code open-assignments} naming them,
     *     422 when the primary unit was never sent
     */
    @Transactional
    public Call close(UUID id, long version, String disposition, UUID primaryUnit, Stamp stamp) {
        Call call = locked.get(id);
        List<Assignment> sent = assignments.ofCall(id);
        requireConsoleOrPrimary(primaryUnit, sent);
        EntityTags.check(version, call.version(), CallView.of(call));
        Fact closed = call.close(disposition, primaryUnit, stamp);
        refuseOpen(sent);
        if (!wasThere(primaryUnit, sent)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The primary unit was not on this call.")
                    .violation("primaryUnitId", "a unit that was assigned to the call");
        }
        end(call, stamp, closed);
        reports.number(call, disposition, stamp);
        return call;
    }

    /** Before the version is compared: who may not close the call is not shown what it is now. */
    private void requireConsoleOrPrimary(UUID primaryUnit, List<Assignment> sent) {
        if (acting.atConsole()) {
            return;
        }
        if (!wasThere(primaryUnit, sent)) {
            acting.requireConsole();
        }
        acting.requireCrew(units.find(primaryUnit).orElseThrow());
    }

    private static boolean wasThere(UUID unit, List<Assignment> sent) {
        return sent.stream().anyMatch(assignment -> assignment.unitId().equals(unit));
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
        Instant ended = call.milestones().endedAt();
        if (ended != null && ended.plus(REOPEN_BY_DISPATCHER).isBefore(stamp.recordedAt())) {
            caller.require(Role.SUPERVISOR);
        }
        recording.record(call, stamp, call.reopen(reason, rules.usual(call.typeCode()), stamp));
        return call;
    }
}
