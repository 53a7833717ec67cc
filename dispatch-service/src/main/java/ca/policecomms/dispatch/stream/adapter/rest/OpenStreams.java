package ca.policecomms.dispatch.stream.adapter.rest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that are open here. A peer that reads too slowly is cut off: nothing is kept for it in memory. */
@ApplicationScoped
class OpenStreams {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Set<StreamOutput> open = ConcurrentHashMap.newKeySet();
    private final Counter cut;

    OpenStreams(MeterRegistry registry) {
        Gauge.builder("dispatch.stream.listeners", open, Set::size).register(registry);
        cut = Counter.builder("dispatch.stream.listeners.cut")
                .description("listeners cut off because they did not read")
                .register(registry);
    }

    void opened(StreamOutput stream) {
        open.add(stream);
    }

    void closed(StreamOutput stream) {
        open.remove(stream);
    }

    @Scheduled(every = "2s", identity = "stream-slow")
    void cutSlow() {
        open.stream().filter(stream -> stream.cutIfStuck(PATIENCE.toNanos())).forEach(stream -> cut.increment());
    }
}
