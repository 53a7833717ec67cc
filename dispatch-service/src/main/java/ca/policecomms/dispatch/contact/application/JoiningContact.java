package ca.policecomms.dispatch.contact.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Another contact about the same thing joins the call (requirement D1). Locks go call first, then contact. */
@ApplicationScoped
public class JoiningContact {
    private final Contacts contacts;
    private final Calls calls;
    private final SecondCaller second;
    private final RecordingFacts recording;
    private final Caller caller;

    JoiningContact(Contacts contacts, Calls calls, SecondCaller second, RecordingFacts recording, Caller caller) {
        this.contacts = contacts;
        this.calls = calls;
        this.second = second;
        this.recording = recording;
        this.caller = caller;
    }

    /** A call was saved from a contact. One that nobody knows is no reason to refuse the call. */
    public void opened(Call call, Stamp stamp) {
        if (call.contactId() != null) {
            contacts.lock(call.contactId())
                    .ifPresent(contact -> recording.record(contact, stamp, contact.join(call.id())));
        }
    }

    /** In every state of both: a caller may ring back about a call of yesterday. One that was merged is its survivor. */
    @Transactional
    public Contact join(UUID id, long version, UUID callId, Stamp stamp) {
        caller.require(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);
        if (contacts.find(id).isEmpty()) {
            throw HandlingContact.missing(id);
        }
        Call call = calls.lockGoingOn(callId).orElseThrow(HandlingContact::noSuchCall);
        Contact contact = contacts.lock(id).orElseThrow(() -> HandlingContact.missing(id));
        EntityTags.check(version, contact.version(), contact.view());
        boolean joins = !call.id().equals(contact.callId());
        recording.record(contact, stamp, contact.join(call.id()));
        recording.record(
                call,
                stamp,
                Fact.of(FactType.CALL_UPDATED)
                        .with("callId", call.id())
                        .with("reasonCode", "CONTACT_JOINED")
                        .privately("contactId", id));
        if (joins) {
            second.joined(call, contact, stamp);
        }
        return contact;
    }
}
