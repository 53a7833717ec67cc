package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What is known of a call grows: its facts are corrected, words are added, a major incident is declared. */
@ApplicationScoped
public class AmendingCall {
    private final LockedCall locked;
    private final OpeningCall opening;
    private final RecordingCall recording;

    AmendingCall(LockedCall locked, OpeningCall opening, RecordingCall recording) {
        this.locked = locked;
        this.opening = opening;
        this.recording = recording;
    }

    /** Null keeps what was there. */
    @Transactional
    public Call amend(
            UUID id, long version, String type, Location location, String callerName, String callerPhone, Stamp stamp) {
        Call call = locked.get(id, version);
        if (type != null) {
            opening.requireType(type);
        }
        recording.record(call, stamp, call.amend(type, location, callerName, callerPhone));
        return call;
    }

    /** Needs no version and no state: nothing typed is lost (requirement D56). */
    @Transactional
    public Call narrate(UUID id, String text, Stamp stamp) {
        Call call = locked.get(id);
        recording.record(call, stamp, call.narrate(text));
        return call;
    }

    @Transactional
    public Call declareMajor(UUID id, long version, boolean major, Stamp stamp) {
        Call call = locked.get(id, version);
        recording.record(call, stamp, call.declareMajor(major));
        return call;
    }
}
