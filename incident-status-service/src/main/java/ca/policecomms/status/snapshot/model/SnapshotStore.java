package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;
import java.util.Optional;

/** Keeps snapshots where they survive a restart while nothing else is alive. */
public interface SnapshotStore {

    /** The newest one that is whole and genuine; any other is passed over. */
    Optional<SealedSnapshot> newest(Audience audience);

    /** The last proof of freshness; empty when there was none or it is damaged. */
    Optional<Heartbeat> heartbeat();

    /** On disk, and found by {@link #newest} after a power failure, when this returns. */
    void keep(SealedSnapshot sealed);

    void keep(Heartbeat heartbeat);
}
