package ca.policecomms.alerts.delivery.model;

import java.time.Instant;
import java.util.UUID;

/** A delivery as staff see it: never to whom. */
public record DeliveryView(
        UUID id,
        String lane,
        String purpose,
        UUID versionId,
        String channel,
        String language,
        String state,
        int attempt,
        String cause,
        Instant createdAt,
        Instant dueAt,
        Instant handedOverAt,
        Instant acceptedAt,
        Instant endedAt) {}
