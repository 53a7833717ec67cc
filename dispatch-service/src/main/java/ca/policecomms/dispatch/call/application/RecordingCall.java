package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Last step of every command on a call: the key of its caller's number, the record, then what follows of it: the alert of
 * a call that waits, and the public view of the call.
 */
@ApplicationScoped
public class RecordingCall {
    private final RecordingFacts facts;
    private final PublicView publicView;
    private final PhoneKeys phones;
    private final WaitingAlert waiting;

    RecordingCall(RecordingFacts facts, PublicView publicView, PhoneKeys phones, WaitingAlert waiting) {
        this.facts = facts;
        this.publicView = publicView;
        this.phones = phones;
        this.waiting = waiting;
    }

    public void record(Call call, Stamp stamp, Fact... made) {
        call.keyPhone(phones.of(call.callerPhone()));
        facts.record(call, stamp, made);
        waiting.follow(call, stamp.recordedAt());
        publicView.changed(call, stamp.recordedAt());
    }
}
