package ca.policecomms.alerts.alert.model;

import java.time.Instant;
import java.util.UUID;

/** One frozen version of an alert. @param launchedAt null while it is a draft */
public record AlertVersion(
        UUID id,
        UUID alertId,
        int version,
        Kind kind,
        String state,
        AlertClass alertClass,
        boolean drill,
        Content content,
        Instant createdAt,
        Instant launchedAt,
        Instant expiresAt) {

    /** What it is to those who got an earlier version. */
    public enum Kind {
        ALERT,
        UPDATE,
        CANCEL
    }
}
