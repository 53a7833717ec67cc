package ca.policecomms.dispatch.caution.model;

import ca.policecomms.dispatch.call.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cautions. */
public interface Cautions {
    /**
     * Those in force for a premise or a telephone, the gravest first.
     *
     * @param location may be null, or without an address
     * @param phone in any form, may be null
     */
    List<CautionView> at(Location location, String phone);

    void add(Caution caution);

    Optional<Caution> find(UUID id);

    Optional<Caution> lock(UUID id);

    /** Newest first; {@code before} may be null. Those expired only where asked for. */
    List<Caution> list(boolean expired, UUID before, int limit);
}
