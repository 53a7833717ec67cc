package ca.policecomms.dispatch.retention.application;

import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Who called about an ended call is forgotten; that somebody did, and that it was erased, stays in its timeline. */
@ApplicationScoped
public class ErasingCaller {
    private final Calls calls;
    private final RecordingCall recording;
    private final Clock clock;

    ErasingCaller(Calls calls, RecordingCall recording, Clock clock) {
        this.calls = calls;
        this.recording = recording;
        this.clock = clock;
    }

    /** In the running transaction; a call that is open, or that somebody works on, is left to the next sweep. */
    public void erase(UUID id) {
        Call call = calls.lockIfFree(id).orElse(null);
        if (call == null || call.state().isOpen()) {
            return;
        }
        recording.record(call, Stamp.ofSystem(clock.instant()), call.eraseCaller());
    }
}
