package ca.policecomms.dispatch.contact.application;

import ca.policecomms.dispatch.call.application.PhoneKeys;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Somebody else reports the same: the call is a step more urgent, at most to 2 (requirement D14). */
@ApplicationScoped
class SecondCaller {
    private final Contacts contacts;
    private final PhoneKeys phones;
    private final RecordingCall recording;

    SecondCaller(Contacts contacts, PhoneKeys phones, RecordingCall recording) {
        this.contacts = contacts;
        this.phones = phones;
        this.recording = recording;
    }

    /**
     * @param call with its row locked
     * @param contact that ended with the call; who rings again from the same number is no second caller
     */
    void joined(Call call, Contact contact, Stamp stamp) {
        UUID number = phones.of(contact.view().caller().phone());
        boolean again = number != null && number.equals(call.phoneKey());
        boolean first = contacts.ofCall(call.id(), call.contactId()).stream()
                .allMatch(other -> other.id().equals(contact.id()));
        if (!again && !first && !contact.id().equals(call.contactId())) {
            call.raise(PriorityRule.SECOND_CALLER, Map.of("contactId", contact.id()))
                    .ifPresent(raised -> recording.record(call, stamp, raised));
        }
    }
}
