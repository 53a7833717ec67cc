package ca.policecomms.commons.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What an operator watches of the inbox, each by {@code consumer}.
 *
 * <ul>
 *   <li>{@code suite_inbox_events_total}, also by {@code outcome} (see {@link Outcome}): alarm on {@code parked_gap} and
 *       {@code dead_lettered}
 *   <li>{@code suite_inbox_parked}: aggregates that are stopped or wait for a missing version, of the whole service
 *   <li>{@code suite_inbox_retrying}: 1 while an event is tried again and its partition stands, else 0
 *   <li>{@code suite_inbox_retries_total}: tries that failed for a passing reason
 * </ul>
 */
public final class InboxMetrics {
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> parked = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> retrying = new ConcurrentHashMap<>();

    public InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void event(String consumer, Outcome outcome) {
        registry.counter(
                        "suite.inbox.events",
                        "consumer",
                        consumer,
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void parked(String consumer, long aggregates) {
        gauge(parked, "suite.inbox.parked", consumer).set(aggregates);
    }

    void retrying(String consumer) {
        registry.counter("suite.inbox.retries", "consumer", consumer).increment();
        gauge(retrying, "suite.inbox.retrying", consumer).set(1);
    }

    void notRetrying(String consumer) {
        gauge(retrying, "suite.inbox.retrying", consumer).set(0);
    }

    private AtomicLong gauge(Map<String, AtomicLong> values, String name, String consumer) {
        return values.computeIfAbsent(
                consumer, key -> registry.gauge(name, Tags.of("consumer", key), new AtomicLong()));
    }
}
