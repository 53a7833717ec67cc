package ca.policecomms.status.hold.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Holds {

    void add(Hold hold);

    Optional<Hold> find(UUID id);

    Optional<Hold> lock(UUID id);

    /** Newest first, those before the given one; null for the newest. */
    List<Hold> before(UUID last, HoldState state, int limit);

    /** All that block, with the names they cover, oldest first. */
    List<HoldInForce> inForce();

    /** Whether what is to be held exists. */
    boolean exists(HeldTarget target);

    /** In force, with a review date that has come, not reminded of yet; locked, not in other hands. */
    List<Hold> claimDue(Instant now, int limit);
}
