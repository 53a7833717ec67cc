package ca.policecomms.dispatch.contact.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.contact.model.NewContact;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Somebody reaches the unit: the contact is offered, answered, held, and ends with a call or another outcome. */
@ApplicationScoped
public class HandlingContact {
    private final Contacts contacts;
    private final Calls calls;
    private final RecordingFacts recording;

    HandlingContact(Contacts contacts, Calls calls, RecordingFacts recording) {
        this.contacts = contacts;
        this.calls = calls;
        this.recording = recording;
    }

    /** The same (adapter, externalId) twice is one contact (requirement D5). */
    @Transactional
    public Offered offer(NewContact content, Stamp stamp) {
        Optional<Contact> known = content.adapter() == null || content.externalId() == null
                ? Optional.empty()
                : contacts.claimReported(content.adapter(), content.externalId());
        if (known.isPresent()) {
            return new Offered(known.get(), false);
        }
        Contact contact = new Contact(Ids.next(), content, stamp);
        recording.record(contact, stamp, contact.offered());
        contacts.add(contact);
        return new Offered(contact, true);
    }

    /** First answer wins: the row is locked, and a second finds it answered. */
    @Transactional
    public Contact answer(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, contact -> contact.answer(stamp));
    }

    @Transactional
    public Contact hold(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, contact -> contact.hold(stamp));
    }

    @Transactional
    public Contact resume(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, contact -> contact.resume(stamp));
    }

    /** @throws ProblemException 422 when neither a call nor an outcome is named, or the call does not exist */
    @Transactional
    public Contact end(UUID id, long version, UUID callId, String outcome, Stamp stamp) {
        if (callId == null && outcome == null) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A contact ends with a call or an outcome code.")
                    .violation("callId", "required when there is no outcomeCode");
        }
        if (callId != null && calls.find(callId).isEmpty()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such call.")
                    .violation("callId", "an existing call");
        }
        return change(id, version, stamp, contact -> contact.end(callId, outcome, stamp));
    }

    @Transactional
    public Contact abandon(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, contact -> contact.abandon(stamp));
    }

    @Transactional
    public Contact callBack(UUID id, long version, boolean reached, String outcome, Stamp stamp) {
        return change(id, version, stamp, contact -> contact.callBack(reached, outcome, stamp));
    }

    private Contact change(UUID id, long version, Stamp stamp, Function<Contact, Fact> act) {
        Contact contact = contacts.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, contact.version(), contact.view());
        recording.record(contact, stamp, act.apply(contact));
        return contact;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no contact " + id + ".");
    }

    /** @param created false when the contact was reported before */
    public record Offered(Contact contact, boolean created) {}
}
