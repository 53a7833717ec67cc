package ca.policecomms.dispatch.handover.application;

import ca.policecomms.dispatch.handover.model.Handover;
import ca.policecomms.dispatch.handover.model.HandoverView;
import ca.policecomms.dispatch.handover.model.OpenItem;
import ca.policecomms.dispatch.handover.model.OpenItems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** What is open now, from all features; and how a hand-over keeps it. */
@ApplicationScoped
public class CollectingOpenItems {
    /** Of one source: more than anybody can take over. */
    private static final int MOST = 1_000;

    private static final TypeReference<List<OpenItem>> ITEMS = new TypeReference<>() {};

    private final List<OpenItems> sources;
    private final ObjectMapper json;

    CollectingOpenItems(@All List<OpenItems> sources, ObjectMapper json) {
        this.sources = sources;
        this.json = json;
    }

    List<OpenItem> now() {
        return sources.stream().flatMap(each -> each.open(MOST).stream()).toList();
    }

    boolean any() {
        return sources.stream().anyMatch(each -> !each.open(1).isEmpty());
    }

    String write(List<OpenItem> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("open items not written", e);
        }
    }

    /** The hand-over with its items. */
    public HandoverView view(Handover handover) {
        List<OpenItem> items = read(handover.items());
        return new HandoverView(
                handover.id(),
                handover.version(),
                handover.position(),
                handover.role(),
                handover.member(),
                handover.memberName(),
                handover.state(),
                handover.notes(),
                handover.takenAt(),
                items.stream().collect(Collectors.groupingBy(OpenItem::kind, Collectors.counting())),
                items,
                handover.acknowledgedAt(),
                handover.acknowledgedBy(),
                handover.acknowledgedByName());
    }

    private List<OpenItem> read(String items) {
        try {
            return json.readValue(items, ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("open items not read", e);
        }
    }
}
