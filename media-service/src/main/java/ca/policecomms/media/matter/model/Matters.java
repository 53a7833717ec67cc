package ca.policecomms.media.matter.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The matters. */
public interface Matters {
    void add(Matter matter);

    Optional<Matter> find(UUID id);

    /** Locks the row until the end of the transaction. */
    Optional<Matter> lock(UUID id);

    Optional<Matter> lockByPublicId(UUID publicId);

    /** Newest first. */
    List<Matter> list(MatterFilter filter);
}
