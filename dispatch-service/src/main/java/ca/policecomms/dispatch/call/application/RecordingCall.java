package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Last step of every command on a call: the key of its caller's number, the record, then the public view of the call,
 * which may have to change with it.
 */
@ApplicationScoped
public class RecordingCall {
    private final RecordingFacts facts;
    private final PublicView publicView;
    private final PhoneKeys phones;

    RecordingCall(RecordingFacts facts, PublicView publicView, PhoneKeys phones) {
        this.facts = facts;
        this.publicView = publicView;
        this.phones = phones;
    }

    public void record(Call call, Stamp stamp, Fact... made) {
        call.keyPhone(phones.of(call.callerPhone()));
        facts.record(call, stamp, made);
        publicView.changed(call, stamp.recordedAt());
    }
}
