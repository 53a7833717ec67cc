package ca.policecomms.dispatch.contact.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What could be read of a signal; each part is null where it is missing or malformed.
 *
 * @param externalId id of the contact in the telephony system; the hash of the bytes where none was given
 * @param at when it happened; null when it does not say so
 * @param raw the bytes as they came
 * @param sha256 of the bytes
 */
public record ReportedSignal(
        String externalId,
        SignalKind kind,
        Instant at,
        ContactKind contactKind,
        String queue,
        String callerName,
        String callerPhone,
        List<ContactService> services,
        List<Fix> fixes,
        Set<SignalFlag> flags,
        byte[] raw,
        String sha256) {

    /** Whether a time was given that cannot be used. */
    public boolean timeMalformed() {
        return flags.contains(SignalFlag.MALFORMED_TIME);
    }

    public ReportedSignal flagged(SignalFlag flag) {
        Set<SignalFlag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new ReportedSignal(
                externalId, kind, at, contactKind, queue, callerName, callerPhone, services, fixes, more, raw, sha256);
    }

    public ReportedSignal withoutTime() {
        return new ReportedSignal(
                externalId,
                kind,
                null,
                contactKind,
                queue,
                callerName,
                callerPhone,
                services,
                fixes,
                flags,
                raw,
                sha256);
    }

    public List<String> flagNames() {
        return flags.stream().map(Enum::name).sorted().toList();
    }
}
