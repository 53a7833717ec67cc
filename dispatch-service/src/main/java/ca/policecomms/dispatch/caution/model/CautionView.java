package ca.policecomms.dispatch.caution.model;

import java.time.Instant;
import java.util.UUID;

/** A caution as its readers see it. {@code recordedBy} is the subject of a token. */
public record CautionView(
        UUID id,
        long version,
        String code,
        Severity severity,
        String text,
        String source,
        Integer civicNumber,
        String street,
        String phone,
        UUID callId,
        Instant recordedAt,
        String recordedBy,
        Instant expiresAt) {

    public static CautionView of(Caution caution) {
        CautionContent content = caution.content();
        return new CautionView(
                caution.id(),
                caution.version(),
                content.code(),
                content.severity(),
                content.text(),
                content.source(),
                caution.civicNumber(),
                caution.street(),
                caution.phone(),
                caution.callId(),
                caution.recordedAt(),
                caution.recordedBy(),
                content.expiresAt());
    }
}
