package ca.policecomms.dispatch.degradation.adapter.probe;

import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka: one of its servers is enough, as long as what is to be sent does not pile up. */
@ApplicationScoped
class EventsProbe implements Probe {
    /** Sent within a second otherwise. */
    private static final Duration BEHIND = Duration.ofMinutes(1);

    /** The first of each bucket, as the relay finds it: a backlog of millions is not read. */
    private static final String OLDEST = """
            select min(o.created_at) from generate_series(0, 15) as b cross join lateral (
              select created_at from outbox where bucket = b and sent_at is null order by seq limit 1) o""";

    private static final Guidance GUIDANCE = Guidance.of(
            "Events do not reach the other services: the media desk and the alerts see nothing new.",
            "Les événements n'atteignent pas les autres services : le bureau des médias et les alertes ne voient rien de nouveau.",
            "Calls, units and timers work as usual; events are kept and sent in order when it is back.",
            "Les appels, les unités et les minuteries fonctionnent; les événements sont conservés et envoyés dans l'ordre au retour.");

    private final String servers;
    private final Waiting waiting;

    EventsProbe(
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092") String servers,
            Waiting waiting) {
        this.servers = servers;
        this.waiting = waiting;
    }

    @Override
    public String dependency() {
        return "EVENTS";
    }

    @Override
    public boolean works(Instant now) {
        return listens()
                && waitingSince()
                        .filter(since -> since.isBefore(now.minus(BEHIND)))
                        .isEmpty();
    }

    @Override
    public Optional<Instant> waitingSince() {
        return waiting.since(OLDEST);
    }

    private boolean listens() {
        return Arrays.stream(servers.split(","))
                .map(server -> server.strip().replaceFirst("^[A-Z_]+://", ""))
                .limit(2)
                .anyMatch(server -> {
                    int colon = server.lastIndexOf(':');
                    return Connection.opens(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
                });
    }

    @Override
    public Guidance guidance() {
        return GUIDANCE;
    }
}
