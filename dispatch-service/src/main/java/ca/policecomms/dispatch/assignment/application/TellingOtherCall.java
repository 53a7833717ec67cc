package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import ca.policecomms.dispatch.timer.model.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What a command on one call changes for another: the unit turns to it or away from it, or is free for it. The other
 * call gets its own line and event (requirement D37).
 *
 * <p>The unit is locked by then, and calls are locked before units: waiting for the other call could make two commands
 * wait for each other. So its row is taken if it is free, as it nearly always is. Else a timer that is due at once, set
 * in this transaction, does the same a moment later, in the right order of locks.
 */
@ApplicationScoped
public class TellingOtherCall {
    private final Calls calls;
    private final RecordingCall recording;
    private final Timers timers;

    TellingOtherCall(Calls calls, RecordingCall recording, Timers timers) {
        this.calls = calls;
        this.recording = recording;
        this.timers = timers;
    }

    void turned(Assignment assignment, Stamp stamp) {
        tell(Turned.KIND, assignment, assignment.turned(), stamp);
    }

    void offered(Assignment assignment, Stamp stamp) {
        tell(Offered.KIND, assignment, assignment.offered(), stamp);
    }

    private void tell(String kind, Assignment assignment, Fact fact, Stamp stamp) {
        Optional<Call> free = calls.lockIfFree(assignment.callId());
        if (free.isPresent()) {
            recording.record(free.get(), stamp.bySystem(), fact);
        } else {
            timers.set(
                    Timer.ofUnit(kind, assignment.id(), assignment.callId(), assignment.unitId(), stamp.recordedAt()));
        }
    }

    /** Tells the call what became of its assignment; one that has ended meanwhile has told that already. */
    @ApplicationScoped
    public static class Turned implements TimerHandler {
        static final String KIND = "UNIT_TURNED";

        private final Calls calls;
        private final Assignments assignments;
        private final RecordingCall recording;

        Turned(Calls calls, Assignments assignments, RecordingCall recording) {
            this.calls = calls;
            this.assignments = assignments;
            this.recording = recording;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void expired(Timer timer, Stamp stamp) {
            assignments
                    .find(timer.subject())
                    .filter(assignment -> !assignment.state().isEnded())
                    .ifPresent(assignment -> recording.record(locked(calls, timer), stamp, assignment.turned()));
        }
    }

    /** Tells the call that the unit kept for it is free, unless it was sent or let go meanwhile. */
    @ApplicationScoped
    public static class Offered implements TimerHandler {
        static final String KIND = "STACKED_OFFER";

        private final Calls calls;
        private final Assignments assignments;
        private final RecordingCall recording;

        Offered(Calls calls, Assignments assignments, RecordingCall recording) {
            this.calls = calls;
            this.assignments = assignments;
            this.recording = recording;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void expired(Timer timer, Stamp stamp) {
            assignments
                    .find(timer.subject())
                    .filter(Assignment::isStacked)
                    .ifPresent(assignment -> recording.record(locked(calls, timer), stamp, assignment.offered()));
        }
    }

    private static Call locked(Calls calls, Timer timer) {
        return calls.lock(timer.callId()).orElseThrow(() -> LockedCall.missing(timer.callId()));
    }
}
