package ca.policecomms.dispatch.record.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.Subject;
import ca.policecomms.dispatch.record.model.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        OutboxEvent[] events = new OutboxEvent[facts.length];
        long first = 0;
        for (int i = 0; i < facts.length; i++) {
            long number = subject.nextFact();
            first = i == 0 ? number : first;
            events[i] = new OutboxEvent(
                    TOPIC,
                    facts[i].type().eventType(),
                    subject.id(),
                    number,
                    stamp.recordedAt(),
                    eventData(stamp, facts[i]),
                    true);
        }
        timeline.append(subject.id(), first, stamp, List.of(facts));
        outbox.append(events);
        audit.did(
                facts[0].type().code(),
                subject.kind() + "/" + subject.id(),
                Map.of("facts", first + "+" + facts.length));
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
