package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A person raises or lowers the priority (requirement D15): lowering needs a reason, a domestic call stays at P2. */
@ApplicationScoped
public class ChangingPriority {
    private final LockedCall locked;
    private final PriorityRules rules;
    private final RecordingCall recording;

    ChangingPriority(LockedCall locked, PriorityRules rules, RecordingCall recording) {
        this.locked = locked;
        this.rules = rules;
        this.recording = recording;
    }

    @Transactional
    public Call change(UUID id, long version, int to, String reasonCode, String reason, Stamp stamp) {
        Call call = locked.get(id, version);
        rules.check(call, to, reason);
        recording.record(call, stamp, call.changePriority(to, "PERSON", reasonCode, reason));
        return call;
    }
}
