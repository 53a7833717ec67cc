package ca.policecomms.alerts.routing.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What another service says happened. @param json the body as received */
public record Fact(
        UUID eventId,
        String topic,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        Map<String, Object> data,
        String json) {}
