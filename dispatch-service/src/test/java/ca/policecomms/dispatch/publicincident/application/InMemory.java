package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.commons.event.EventJson;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.dispatch.publicincident.model.PublicIncident;
import ca.policecomms.dispatch.publicincident.model.PublicIncidents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ports in memory. The stream refuses an event that breaks its contract, as the consumers would. */
public final class InMemory implements PublicIncidents, PublicIncidentStream {
    public final Map<UUID, PublicIncident> rows = new HashMap<>();
    public final List<OutboxEvent> events = new ArrayList<>();
    public int saves;

    @Override
    public Optional<PublicIncident> find(UUID callId) {
        return Optional.ofNullable(rows.get(callId));
    }

    @Override
    public Optional<PublicIncident> lock(UUID callId) {
        return find(callId);
    }

    @Override
    public void save(PublicIncident incident) {
        saves++;
        rows.put(incident.callId(), incident);
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.values().stream()
                .filter(row -> row.dueAt() != null && !row.dueAt().isAfter(now))
                .sorted(Comparator.comparing(PublicIncident::dueAt))
                .limit(limit)
                .map(PublicIncident::callId)
                .toList();
    }

    @Override
    public void postpone(UUID callId, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void append(OutboxEvent event) {
        Contracts.validate(event.topic(), event.type(), json(event));
        events.add(event);
    }

    /** All bytes that leave: as Kafka gets them, key and headers included. */
    public static String onTheWire(OutboxEvent event) {
        return event.aggregateId() + " " + event.type() + " " + event.aggregateVersion() + " " + event.occurredAt()
                + " " + json(event);
    }

    public static String json(OutboxEvent event) {
        return new String(EventJson.write(event.data()), StandardCharsets.UTF_8);
    }

    public List<String> types() {
        return events.stream()
                .map(event ->
                        event.type().replace("dispatch.public-incident.", "").replace(".v1", ""))
                .toList();
    }
}
