package ca.policecomms.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a consumer may rely on: versions of one key rise by one; what it has seen may come again after a crash. */
final class EventOrder {
    /** Lines of the record that are events as well; others concern the communications room alone. */
    static final String PUBLISHED_FACTS = "select count(*) from timeline where type ~"
            + " '^(contact|call|transfer|assignment|unit|timer|warrant-confirmation)[.]'";

    private EventOrder() {}

    /** Repeats of what was seen are allowed, they are dropped by the inbox; a gap or a new event out of order is not. */
    static void assertGapless(List<Topic.Event> events) {
        Map<String, Long> last = new HashMap<>();
        for (Topic.Event event : events) {
            long seen = last.getOrDefault(event.key(), 0L);
            assertThat(event.version())
                    .as("version of %s after %d", event.key(), seen)
                    .isLessThanOrEqualTo(seen + 1);
            last.put(event.key(), Math.max(seen, event.version()));
        }
    }

    static long distinct(List<Topic.Event> events) {
        Set<String> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.id()));
        return ids.size();
    }

    /** How many records repeat one that was sent before. */
    static long repeats(List<Topic.Event> events) {
        return events.size() - distinct(events);
    }
}
