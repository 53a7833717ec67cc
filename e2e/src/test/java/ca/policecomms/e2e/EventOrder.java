package ca.policecomms.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.e2e.suite.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;

/** What a consumer may rely on: versions of one key rise by one; what it has seen may come again after a crash. */
final class EventOrder {
    /** Lines of the record that are events as well; others concern the communications room alone. */
    static final String PUBLISHED_FACTS = "select count(*) from timeline where type ~"
            + " '^(contact|call|transfer|assignment|unit|timer|warrant-confirmation)[.]'";

    private static final String RESTRICTED = "dispatch.calls.v1";

    private EventOrder() {}

    /**
     * Every fact that dispatch has written is on the topic, in order, and none that it has not. More may be written
     * meanwhile: retention works through calls of years ago.
     */
    static void assertAllArrive(RunningSuite suite, int seconds) {
        List<Topic.Event> events = new ArrayList<>();
        RunningSuite.await(seconds, "every fact on the topic", () -> {
            try {
                long written = suite.count("dispatch", PUBLISHED_FACTS);
                events.clear();
                events.addAll(Topic.read(suite, RESTRICTED));
                return distinct(events) >= written;
            } catch (KafkaException | IllegalStateException starting) {
                return false;
            }
        });
        assertGapless(events);
        assertThat(distinct(events)).isLessThanOrEqualTo(suite.count("dispatch", PUBLISHED_FACTS));
    }

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
