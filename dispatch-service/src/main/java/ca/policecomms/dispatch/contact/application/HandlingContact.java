package ca.policecomms.dispatch.contact.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactAct;
import ca.policecomms.dispatch.contact.model.ContactFixes;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.contact.model.Fix;
import ca.policecomms.dispatch.contact.model.FollowUp;
import ca.policecomms.dispatch.contact.model.NewContact;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Somebody reaches the unit: the contact is offered, answered, held, and ends with a call or another outcome. */
@ApplicationScoped
public class HandlingContact {
    private final Contacts contacts;
    private final ContactFixes fixes;
    private final Calls calls;
    private final SecondCaller second;
    private final RecordingFacts recording;
    private final Caller caller;

    HandlingContact(
            Contacts contacts,
            ContactFixes fixes,
            Calls calls,
            SecondCaller second,
            RecordingFacts recording,
            Caller caller) {
        this.contacts = contacts;
        this.fixes = fixes;
        this.calls = calls;
        this.second = second;
        this.recording = recording;
        this.caller = caller;
    }

    /** The same (adapter, externalId) twice is one contact (requirement D5). */
    @Transactional
    public Offered offer(NewContact content, Stamp stamp) {
        require(ContactAct.OFFER_ROLES);
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
        return change(ContactAct.ANSWER, id, version, stamp, contact -> contact.answer(stamp));
    }

    @Transactional
    public Contact hold(UUID id, long version, Stamp stamp) {
        return change(ContactAct.HOLD, id, version, stamp, contact -> contact.hold(stamp));
    }

    @Transactional
    public Contact resume(UUID id, long version, Stamp stamp) {
        return change(ContactAct.RESUME, id, version, stamp, contact -> contact.resume(stamp));
    }

    /**
     * @param followUp SILENT or HANG_UP where somebody still has to find out what it was; else null
     * @throws ProblemException 422 when neither a call nor an outcome is named, or the call does not exist
     */
    @Transactional
    public Contact end(UUID id, long version, UUID callId, String outcome, FollowUp followUp, Stamp stamp) {
        require(ContactAct.END.roles());
        // The call before the contact, as everywhere.
        Call call = callId == null ? null : calls.lockGoingOn(callId).orElseThrow(HandlingContact::noSuchCall);
        UUID joined = call == null ? null : call.id();
        Contact contact = contacts.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, contact.version(), contact.view());
        boolean joins = call != null && !joined.equals(contact.callId());
        recording.record(contact, stamp, contact.end(joined, outcome, followUp, stamp));
        if (joins) {
            second.joined(call, contact, stamp);
        }
        return contact;
    }

    static ProblemException noSuchCall() {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such call.")
                .violation("callId", "an existing call");
    }

    @Transactional
    public Contact abandon(UUID id, long version, Stamp stamp) {
        return change(ContactAct.ABANDON, id, version, stamp, contact -> contact.abandon(stamp));
    }

    @Transactional
    public Contact callBack(UUID id, long version, boolean reached, String outcome, Stamp stamp) {
        return change(ContactAct.CALLBACK, id, version, stamp, contact -> contact.callBack(reached, outcome, stamp));
    }

    /** A new fix is added and needs no version: where somebody is in danger is never refused for a race. */
    @Transactional
    public Contact locate(UUID id, Fix fix, Stamp stamp) {
        require(ContactAct.END.roles());
        Contact contact = contacts.lock(id).orElseThrow(() -> missing(id));
        fixes.append(id, fix, List.of(), stamp);
        recording.record(contact, stamp, contact.located(fix));
        return contact;
    }

    private Contact change(ContactAct act, UUID id, long version, Stamp stamp, Function<Contact, Fact> work) {
        require(act.roles());
        Contact contact = contacts.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, contact.version(), contact.view());
        recording.record(contact, stamp, work.apply(contact));
        return contact;
    }

    private void require(Set<String> roles) {
        caller.require(roles.toArray(String[]::new));
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no contact " + id + ".");
    }

    /** @param created false when the contact was reported before */
    public record Offered(Contact contact, boolean created) {}
}
