package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.commons.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what incident-status-service tells. */
@ApplicationScoped
class StatusIncidentsConsumer {
    private static final String CHANNEL = "status-incidents";

    private final Inbox inbox;
    private final Facts facts;

    StatusIncidentsConsumer(Inbox inbox, Facts facts) {
        this.inbox = inbox;
        this.facts = facts;
        inbox.subscribe(CHANNEL, facts::apply);
    }

    @Incoming(CHANNEL)
    @Blocking
    void on(ConsumerRecord<String, byte[]> received) {
        inbox.accept(CHANNEL, received, facts::apply);
    }
}
