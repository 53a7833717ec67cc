package ca.policecomms.dispatch.swap.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The swaps. */
public interface Swaps {
    void add(Swap swap);

    Optional<Swap> find(UUID id);

    /** Locks the row. */
    Optional<Swap> lock(UUID id);

    /** Newest first; {@code before}, {@code member} and {@code state} may be null. */
    List<Swap> list(UUID before, UUID member, SwapState state, int limit);
}
