package ca.policecomms.dispatch.contact.model;

import ca.policecomms.dispatch.record.model.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What telephony said, byte for byte. */
public interface ContactSignals {
    boolean known(UUID contact, String sha256);

    /** The row of the contact is locked. */
    void append(UUID contact, ReportedSignal signal, Stamp stamp);

    /** In the order in which they came. */
    List<KeptSignal> of(UUID contact);

    /** @param kind null when it is none that we know */
    record KeptSignal(
            int number, SignalKind kind, Instant occurredAt, Instant recordedAt, List<String> flags, byte[] raw) {}
}
