package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.commons.outbox.OutboxEvent;

/** Where public incidents go out, in the transaction that publishes them. */
public interface PublicIncidentStream {
    void append(OutboxEvent event);
}
