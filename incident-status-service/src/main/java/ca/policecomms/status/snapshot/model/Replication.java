package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;

/** Tells other replicas without the database. Returns at once; what cannot be sent now is sent later, the newest only. */
public interface Replication {

    void publish(Audience audience, byte[] archive);

    void publish(Heartbeat heartbeat);
}
