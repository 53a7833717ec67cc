package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** A waiting call is put aside until a review time, and taken back. Priorities 0 and 1 wait for a supervisor only. */
@ApplicationScoped
public class HoldingCall {
    private static final int SUPERVISOR_UP_TO = 1;

    private final LockedCall locked;
    private final RecordingCall recording;
    private final Timers timers;
    private final Caller caller;

    HoldingCall(LockedCall locked, RecordingCall recording, Timers timers, Caller caller) {
        this.locked = locked;
        this.recording = recording;
        this.timers = timers;
        this.caller = caller;
    }

    @Transactional
    public Call hold(UUID id, long version, String reason, Instant reviewAt, Stamp stamp) {
        Call call = locked.get(id, version);
        if (call.priority() != null && call.priority() <= SUPERVISOR_UP_TO) {
            caller.require(Role.SUPERVISOR);
        }
        if (!reviewAt.isAfter(stamp.recordedAt())) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The review time has passed.")
                    .violation("reviewAt", "must lie in the future");
        }
        recording.record(call, stamp, call.hold(reason, reviewAt, stamp));
        timers.set(Timer.ofCall(ReviewingHeldCall.KIND, id, id, reviewAt));
        return call;
    }

    @Transactional
    public Call release(UUID id, long version, Stamp stamp) {
        Call call = locked.get(id, version);
        recording.record(call, stamp, call.release(stamp));
        timers.cancel(ReviewingHeldCall.KIND, id);
        return call;
    }
}
