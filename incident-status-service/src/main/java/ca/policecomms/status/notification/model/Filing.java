package ca.policecomms.status.notification.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One notice that was given; a series has a preliminary one, follow-ups and a final one.
 *
 * @param number of the follow-up, from 1; 0 for the others
 * @param evidence SHA-256 of a file, or a reference
 */
@Embeddable
public record Filing(
        @Enumerated(EnumType.STRING) FilingKind kind,
        int number,
        @Column(name = "sent_at") Instant sentAt,
        @Column(name = "sent_by") String sentBy,
        String channel,
        String evidence,
        String acknowledgement,
        @Column(name = "acknowledged_at") Instant acknowledgedAt) {

    Filing acknowledged(String reference, Instant at) {
        return new Filing(kind, number, sentAt, sentBy, channel, evidence, reference, at);
    }
}
