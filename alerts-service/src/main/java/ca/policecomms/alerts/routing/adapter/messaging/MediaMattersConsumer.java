package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.commons.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what media-service tells. */
@ApplicationScoped
class MediaMattersConsumer {
    private static final String CHANNEL = "media-matters";

    private final Inbox inbox;
    private final Facts facts;

    MediaMattersConsumer(Inbox inbox, Facts facts) {
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
