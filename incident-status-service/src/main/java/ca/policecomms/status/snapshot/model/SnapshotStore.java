package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.released.model.ReleasedState;
import java.time.Instant;
import java.util.Optional;

/** Keeps released states where they survive a restart while nothing else is alive. Not for drafts: it is public text. */
public interface SnapshotStore {

    /** The newest one that is whole; a damaged one is passed over. */
    Optional<ReleasedState> newest();

    /** When the newest release was last known to be the newest; empty when that was never noted. */
    Optional<Instant> confirmedAt();

    /** On disk, and found by {@link #newest()} after a power failure, when this returns. */
    void keep(ReleasedState state);

    void confirm(Instant at);
}
