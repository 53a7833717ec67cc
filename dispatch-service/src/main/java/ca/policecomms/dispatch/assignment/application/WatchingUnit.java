package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.assignment.model.SafetyChecks;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.timer.model.Told;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.SafetyCheck;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Waits for the next word of a unit on a call (requirement D33): one durable timer a unit, started again by each step
 * and each check-in, moved when the unit turns to another call, and cancelled when its work ends; always in the
 * transaction of the command. Recorded days are not watched.
 */
@ApplicationScoped
public class WatchingUnit implements TimerHandler {
    public static final String KIND = "SAFETY_CHECK";

    private final SafetyChecks checks;
    private final Timers timers;
    private final Calls calls;
    private final Units units;
    private final Assignments assignments;
    private final RecordingCall recording;

    WatchingUnit(
            SafetyChecks checks,
            Timers timers,
            Calls calls,
            Units units,
            Assignments assignments,
            RecordingCall recording) {
        this.checks = checks;
        this.timers = timers;
        this.calls = calls;
        this.units = units;
        this.assignments = assignments;
        this.recording = recording;
    }

    /** On the assignment that it works on now, whatever that is. The unit's row is locked. */
    Optional<Assignment> watch(Unit unit, Stamp stamp) {
        Optional<Assignment> active = assignments.openOfUnit(unit.id()).stream()
                .filter(Assignment::active)
                .findFirst();
        Optional<Call> call = active.flatMap(each -> calls.find(each.callId()));
        call.ifPresentOrElse(on -> watch(unit, active.orElseThrow(), on, stamp), () -> stop(unit));
        return active;
    }

    /** On this assignment, which is its active one. */
    void watch(Unit unit, Assignment active, Call call, Stamp stamp) {
        Optional<Duration> silence = call.importId() != null
                ? Optional.empty()
                : checks.after(active.state(), call.typeCode(), call.priority());
        if (silence.isEmpty()) {
            stop(unit);
            return;
        }
        Instant due = stamp.recordedAt().plus(silence.get());
        timers.set(Timer.ofUnit(KIND, unit.id(), call.id(), unit.id(), due));
        unit.watch(SafetyCheck.at(due));
    }

    /** Its call goes on as part of another: who waits for its word waits on, for as long as before. */
    void moved(Unit unit, Call survivor) {
        SafetyCheck check = unit.safetyCheck();
        if (check != null && check.dueAt() != null) {
            int step = check.step() == null ? 0 : check.step() + 1;
            timers.set(new Timer(KIND, unit.id(), survivor.id(), unit.id(), check.dueAt(), step));
        }
    }

    /** Nobody needs to ask. */
    void stop(Unit unit) {
        if (unit.safetyCheck() != null) {
            timers.cancel(KIND, unit.id());
            unit.watch(null);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nobody answered: those next in line are told, and the last of them is everybody. */
    @Override
    public void expired(Timer timer, Stamp stamp) {
        Unit unit = units.find(timer.unitId()).orElseThrow(() -> ManagingUnit.missing(timer.unitId()));
        Call call = calls.lock(timer.callId()).orElseThrow(() -> LockedCall.missing(timer.callId()));
        int step = Math.min(timer.step(), Told.LAST_STEP);
        recording.record(call, stamp, timer.unanswered(Told.at(step)));
        Instant next = null;
        if (step < Told.LAST_STEP) {
            next = stamp.recordedAt().plus(SafetyChecks.STEP);
            timers.set(timer.next(next));
        }
        unit.watch(new SafetyCheck(next, step));
    }
}
