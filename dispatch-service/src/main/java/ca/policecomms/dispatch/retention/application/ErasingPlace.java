package ca.policecomms.dispatch.retention.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Where an ended call was is forgotten but for division, beat and municipality; that it was erased stays in its timeline.
 * What the public was told of it is coarser already, and is not decided anew.
 */
@ApplicationScoped
public class ErasingPlace {
    private final Calls calls;
    private final RecordingFacts recording;
    private final Clock clock;

    ErasingPlace(Calls calls, RecordingFacts recording, Clock clock) {
        this.calls = calls;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * In the running transaction.
     *
     * @return false for a call that is open, or that somebody works on: it is left to the next sweep
     */
    public boolean erase(UUID id) {
        Call call = calls.lockIfFree(id).orElse(null);
        if (call == null || call.state().isOpen()) {
            return false;
        }
        recording.record(call, Stamp.ofSystem(clock.instant()), call.erasePlace());
        return true;
    }
}
