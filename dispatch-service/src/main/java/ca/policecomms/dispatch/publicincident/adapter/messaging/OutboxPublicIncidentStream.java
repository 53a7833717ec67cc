package ca.policecomms.dispatch.publicincident.adapter.messaging;

import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.dispatch.publicincident.application.PublicIncidentStream;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OutboxPublicIncidentStream implements PublicIncidentStream {
    private final Outbox outbox;

    OutboxPublicIncidentStream(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void append(OutboxEvent event) {
        outbox.append(event);
    }
}
