package ca.policecomms.commons.audit;

import java.util.UUID;

/** A row as a seal keeps it. */
record SealedRow(UUID id, byte[] hash) {

    static SealedRow of(AuditEntry entry, long txId) {
        byte[] hash = new Hashes()
                .id(entry.id())
                .number(txId)
                .time(entry.at())
                .text(entry.actor())
                .text(entry.actorName())
                .texts(entry.roles())
                .text(entry.action())
                .text(entry.subject())
                .text(entry.reason())
                .text(entry.details())
                .text(entry.traceId())
                .digest();
        return new SealedRow(entry.id(), hash);
    }
}
