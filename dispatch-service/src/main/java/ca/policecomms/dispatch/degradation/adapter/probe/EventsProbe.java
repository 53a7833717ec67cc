package ca.policecomms.dispatch.degradation.adapter.probe;

import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka: one of its servers is enough. */
@ApplicationScoped
class EventsProbe implements Probe {
    private static final Guidance GUIDANCE = Guidance.of(
            "Events do not reach the other services: the media desk and the alerts see nothing new.",
            "Les événements n'atteignent pas les autres services : le bureau des médias et les alertes ne voient rien de nouveau.",
            "Calls, units and timers work as usual; events are kept and sent in order when it is back.",
            "Les appels, les unités et les minuteries fonctionnent; les événements sont conservés et envoyés dans l'ordre au retour.");

    private final String servers;

    EventsProbe(@ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092") String servers) {
        this.servers = servers;
    }

    @Override
    public String dependency() {
        return "EVENTS";
    }

    @Override
    public boolean works(Instant now) {
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
