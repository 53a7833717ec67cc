package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.assignment.model.Responses;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;

/** A call whose units all went away before any of them dealt with it goes back to the queue, with its age. */
@ApplicationScoped
class RequeueingCall {
    private final Assignments assignments;
    private final RecordingCall recording;

    RequeueingCall(Assignments assignments, RecordingCall recording) {
        this.assignments = assignments;
        this.recording = recording;
    }

    /** The call's row is locked. */
    void ifNobodyIsLeft(Call call, Stamp stamp) {
        if (call.state() == CallState.ACTIVE && new Responses(assignments.ofCall(call.id())).abandoned()) {
            Stamp system = stamp.bySystem();
            recording.record(call, system, call.requeue(system));
        }
    }
}
