package ca.policecomms.dispatch.bolo.model;

import java.time.Instant;
import java.util.UUID;

/** A BOLO as its readers see it. {@code issuedBy} is the subject of a token. */
public record BoloView(
        UUID id,
        long version,
        BoloKind kind,
        String text,
        String division,
        UUID callId,
        Instant issuedAt,
        String issuedBy,
        Instant expiresAt) {

    public static BoloView of(Bolo bolo) {
        return new BoloView(
                bolo.id(),
                bolo.version(),
                bolo.what(),
                bolo.text(),
                bolo.division(),
                bolo.callId(),
                bolo.issuedAt(),
                bolo.issuedBy(),
                bolo.expiresAt());
    }
}
