package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A call goes into the queue while questioning may continue (requirement D7). */
@ApplicationScoped
public class EnteringCall {
    private final LockedCall locked;
    private final PriorityRules rules;
    private final RecordingCall recording;

    EnteringCall(LockedCall locked, PriorityRules rules, RecordingCall recording) {
        this.locked = locked;
        this.rules = rules;
        this.recording = recording;
    }

    @Transactional
    public Call enter(UUID id, long version, Integer priority, boolean unknownConfirmed, Stamp stamp) {
        Call call = locked.get(id, version);
        rules.checkEntry(call, priority);
        recording.record(call, stamp, call.enter(priority, unknownConfirmed, stamp));
        return call;
    }

    /**
     * Nobody else has taken it, so it is seen by the dispatchers as it is (requirement D17).
     *
     * @param call in intake, with its row locked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enterUnasked(Call call, Stamp stamp) {
        Integer given = call.priority() == null ? (Integer) rules.usual(call.typeCode()) : null;
        recording.record(call, stamp, call.enter(given, true, stamp));
    }
}
