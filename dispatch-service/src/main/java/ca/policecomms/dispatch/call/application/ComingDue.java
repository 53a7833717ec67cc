package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A scheduled call is due: it enters the queue. No unit is touched before (requirement D11). */
@ApplicationScoped
public class ComingDue implements TimerHandler {
    public static final String KIND = "CALL_DUE";

    private final Calls calls;
    private final RecordingCall recording;

    ComingDue(Calls calls, RecordingCall recording) {
        this.calls = calls;
        this.recording = recording;
    }

    static Timer timer(Call call) {
        return Timer.ofCall(KIND, call.id(), call.id(), call.milestones().dueAt());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void expired(Timer timer, Stamp stamp) {
        Call call = calls.lock(timer.callId()).orElseThrow(() -> LockedCall.missing(timer.callId()));
        recording.record(call, stamp, timer.expired(), call.comeDue(stamp));
    }
}
