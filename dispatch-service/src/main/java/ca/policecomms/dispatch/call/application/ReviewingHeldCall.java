package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** The review of a held call is due and nobody took it back: it returns to the queue with its age. */
@ApplicationScoped
public class ReviewingHeldCall implements TimerHandler {
    public static final String KIND = "HOLD_REVIEW";

    private final Calls calls;
    private final RecordingCall recording;

    ReviewingHeldCall(Calls calls, RecordingCall recording) {
        this.calls = calls;
        this.recording = recording;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void expired(Timer timer, Stamp stamp) {
        Call call = calls.lock(timer.callId()).orElseThrow(() -> LockedCall.missing(timer.callId()));
        recording.record(call, stamp, timer.expired(), call.release(stamp));
    }
}
