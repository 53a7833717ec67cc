package ca.policecomms.dispatch.contact.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactFixes;
import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.contact.model.ContactSignals;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.contact.model.NewContact;
import ca.policecomms.dispatch.contact.model.ReportedSignal;
import ca.policecomms.dispatch.contact.model.SignalFlag;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Telephony reports, in whatever order and shape: nothing of it is refused or lost, and the same bytes twice are one
 * signal (requirement D5).
 */
@ApplicationScoped
public class TakingSignal {
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final Contacts contacts;
    private final ContactSignals signals;
    private final ContactFixes fixes;
    private final RecordingFacts recording;
    private final Clock clock;
    private final Caller caller;

    TakingSignal(
            Contacts contacts,
            ContactSignals signals,
            ContactFixes fixes,
            RecordingFacts recording,
            Clock clock,
            Caller caller) {
        this.contacts = contacts;
        this.signals = signals;
        this.fixes = fixes;
        this.recording = recording;
        this.clock = clock;
        this.caller = caller;
    }

    @Transactional
    public Taken take(String adapter, ReportedSignal reported) {
        Instant now = clock.instant();
        ReportedSignal signal = timed(reported, now);
        Stamp stamp = stamp(signal, now);
        Optional<Contact> known = contacts.claimReported(adapter, signal.externalId());
        if (known.isPresent() && signals.known(known.get().id(), signal.sha256())) {
            return new Taken(known.get(), signal.flagNames(), false, true);
        }
        List<Fact> facts = new ArrayList<>();
        Contact contact = known.flatMap(there -> contacts.lock(there.id())).orElseGet(() -> {
            Contact fresh = new Contact(Ids.next(), content(adapter, signal), withoutTime(stamp));
            facts.add(fresh.offered());
            return fresh;
        });
        facts.addAll(contact.take(signal, stamp));
        recording.record(contact, stamp, facts.toArray(Fact[]::new));
        if (known.isEmpty()) {
            contacts.add(contact);
            contacts.flush();
        }
        signals.append(contact.id(), signal, stamp);
        signal.fixes().forEach(fix -> fixes.append(contact.id(), fix, signal.flagNames(), stamp));
        return new Taken(contact, contact.view().flags(), known.isEmpty(), false);
    }

    /** A time that cannot be is as good as none: it is neither believed nor replaced. */
    private static ReportedSignal timed(ReportedSignal signal, Instant now) {
        Instant at = signal.at();
        if (at != null && (at.isAfter(now.plus(TOLERANCE)) || at.isBefore(Instant.EPOCH))) {
            return signal.withoutTime().flagged(SignalFlag.MALFORMED_TIME);
        }
        return at != null && at.isBefore(now.minus(TOLERANCE)) ? signal.flagged(SignalFlag.LATE) : signal;
    }

    private Stamp stamp(ReportedSignal signal, Instant now) {
        Instant at = signal.at() == null && !signal.timeMalformed() ? now : signal.at();
        boolean late = at == null || signal.flags().contains(SignalFlag.LATE);
        return new Stamp(
                at,
                now,
                caller.subject(),
                Role.ADMIN,
                null,
                Source.CTI,
                late,
                late ? "telephony" : null,
                signal.flagNames());
    }

    private static Stamp withoutTime(Stamp stamp) {
        return new Stamp(
                null,
                stamp.recordedAt(),
                stamp.actor(),
                stamp.role(),
                stamp.position(),
                stamp.source(),
                stamp.late(),
                stamp.lateReason(),
                stamp.flags());
    }

    /** What nobody knows to be less urgent is an emergency. */
    private static NewContact content(String adapter, ReportedSignal signal) {
        return new NewContact(
                signal.contactKind() == null ? ContactKind.EMERGENCY_911 : signal.contactKind(),
                signal.queue(),
                signal.services(),
                signal.callerName(),
                signal.callerPhone(),
                adapter,
                signal.externalId());
    }

    /**
     * @param flags all that is odd about the contact's signals so far
     * @param created the first signal of its contact
     * @param repeated the same bytes had come before; nothing was changed
     */
    public record Taken(Contact contact, List<String> flags, boolean created, boolean repeated) {}
}
