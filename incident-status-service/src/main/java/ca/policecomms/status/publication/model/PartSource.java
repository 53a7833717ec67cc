package ca.policecomms.status.publication.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where parts of one kind come from, and how they become public. */
public interface PartSource {

    PartKind kind();

    /** Those that exist, locked until the end of the transaction, by id. */
    List<? extends Part> lock(Collection<UUID> ids);

    /** Rules that need more than the part itself; called before submission and again at release. */
    default void require(Part part, Gathered gathered) {}

    /** Copies it to where pages are made from, moves its state and tells the suite. */
    void release(Part part, ReleaseMoment moment);
}
