package ca.policecomms.status.restoration.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** One line of the security checklist; cleared by an approver who is not the owner, with evidence. */
@Embeddable
public record GateLine(
        String line,
        String evidence,
        @Column(name = "cleared_by") String clearedBy,
        @Column(name = "cleared_at") Instant clearedAt) {

    public static GateLine open(String line) {
        return new GateLine(line, null, null, null);
    }

    public boolean cleared() {
        return clearedAt != null;
    }
}
