package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.TestCalls;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A call is only a test (requirement D50), or turns out to be none. What is public of it goes with the mark. */
@ApplicationScoped
public class MarkingTestCall {
    private final LockedCall locked;
    private final TestCalls tests;
    private final RecordingCall recording;

    MarkingTestCall(LockedCall locked, TestCalls tests, RecordingCall recording) {
        this.locked = locked;
        this.tests = tests;
        this.recording = recording;
    }

    /** The same twice changes nothing. */
    @Transactional
    public Call mark(UUID id, long version, boolean test, Stamp stamp) {
        Call call = locked.get(id, version);
        boolean changed = test ? tests.mark(id, stamp) : tests.unmark(id);
        if (changed) {
            recording.record(
                    call,
                    stamp,
                    Fact.of(FactType.CALL_UPDATED)
                            .with("callId", id)
                            .with("reasonCode", test ? "TEST_MARKED" : "TEST_UNMARKED"));
        }
        return call;
    }
}
