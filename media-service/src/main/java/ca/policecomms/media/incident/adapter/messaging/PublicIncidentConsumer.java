package ca.policecomms.media.incident.adapter.messaging;

import ca.policecomms.commons.inbox.Inbox;
import ca.policecomms.commons.inbox.IncomingEvent;
import ca.policecomms.media.incident.application.FollowingPublicIncident;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what dispatch makes public. */
@ApplicationScoped
class PublicIncidentConsumer {
    static final String CHANNEL = "public-incidents";

    private final Inbox inbox;
    private final FollowingPublicIncident following;

    PublicIncidentConsumer(Inbox inbox, FollowingPublicIncident following) {
        this.inbox = inbox;
        this.following = following;
        inbox.subscribe(CHANNEL, this::apply);
    }

    @Incoming(CHANNEL)
    @Blocking
    void on(ConsumerRecord<String, byte[]> received) {
        inbox.accept(CHANNEL, received, this::apply);
    }

    private void apply(IncomingEvent event) {
        PublicIncidentData.read(event).ifPresent(following::follow);
    }
}
