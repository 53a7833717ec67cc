package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.alerts.routing.application.RoutingFact;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.commons.inbox.IncomingEvent;
import ca.policecomms.commons.inbox.PermanentFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Brings events of any topic before the rules. */
@ApplicationScoped
class Facts {
    private final RoutingFact routing;

    Facts(RoutingFact routing) {
        this.routing = routing;
    }

    /** The effect of an event, in the transaction of the inbox. */
    void apply(IncomingEvent event) {
        try {
            routing.route(read(event));
        } catch (IllegalArgumentException unfit) {
            throw new PermanentFailure("no alert can be made of it: " + unfit.getMessage(), unfit);
        }
    }

    @SuppressWarnings("unchecked")
    private static Fact read(IncomingEvent event) {
        Map<String, Object> data = event.dataAs(Map.class);
        if (data == null) {
            throw new PermanentFailure("the body is null");
        }
        return new Fact(
                event.id(),
                event.topic(),
                event.type(),
                event.aggregateId(),
                event.aggregateVersion(),
                event.time(),
                data,
                new String(event.data(), StandardCharsets.UTF_8));
    }
}
