package ca.policecomms.dispatch.record.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.Subject;
import ca.policecomms.dispatch.record.model.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one write path of the record: a fact goes to the timeline, to the outbox and to the audit in the transaction that
 * changed the state, so that none of them can miss it.
 */
@ApplicationScoped
public class RecordingFacts {
    static final String TOPIC = "dispatch.calls.v1";

    private final Timeline timeline;
    private final Outbox outbox;
    private final Audit audit;

    RecordingFacts(Timeline timeline, Outbox outbox, Audit audit) {
        this.timeline = timeline;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Records what one command did to one subject, whose row the caller has locked. */
    public void record(Subject subject, Stamp stamp, Fact... facts) {
        if (facts.length == 0) {
            return;
        }
        List<OutboxEvent> events = new ArrayList<>();
        long first = 0;
        for (int i = 0; i < facts.length; i++) {
            long number = subject.nextFact();
            first = i == 0 ? number : first;
            requireSamePublicity(facts[0], facts[i]);
            if (facts[i].type().published()) {
                events.add(event(subject.id(), number, stamp, facts[i]));
            }
        }
        timeline.append(subject, first, stamp, List.of(facts));
        if (!events.isEmpty()) {
            outbox.append(events.toArray(OutboxEvent[]::new));
        }
        audit.did(
                facts[0].type().code(),
                subject.kind() + "/" + subject.id(),
                stamp.overrideReason(),
                Map.of("facts", first + "+" + facts.length));
    }

    private static OutboxEvent event(UUID subject, long number, Stamp stamp, Fact fact) {
        return new OutboxEvent(
                TOPIC, fact.type().eventType(), subject, number, stamp.recordedAt(), eventData(stamp, fact), true);
    }

    /** A local fact between published ones would be a gap in the versions of the events. */
    private static void requireSamePublicity(Fact first, Fact other) {
        if (first.type().published() != other.type().published()) {
            throw new IllegalArgumentException(first.type() + " and " + other.type() + " are not of one subject");
        }
    }

    private static Map<String, Object> eventData(Stamp stamp, Fact fact) {
        Map<String, Object> data = new LinkedHashMap<>(fact.event());
        data.put("occurredAt", stamp.occurredAt());
        data.put("recordedAt", stamp.recordedAt());
        data.put("actorId", stamp.actor());
        data.put("role", stamp.role());
        data.put("source", stamp.source());
        data.put("late", stamp.late());
        return data;
    }
}
