package ca.policecomms.status.snapshot.adapter.schedule;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.Replication;

/** Where Kafka is not wanted: every replica finds what is new in the database. */
final class DatabaseAlone implements Replication {

    @Override
    public void publish(Audience audience, byte[] archive) {
        // The database has it.
    }

    @Override
    public void publish(Heartbeat heartbeat) {
        // The database has it.
    }
}
