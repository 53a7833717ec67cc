package ca.policecomms.status.publication.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

public interface Corrections {

    void add(Correction correction);

    List<Correction> lockAll(Collection<UUID> ids);

    /** A correction of that update which is not released yet. */
    boolean waiting(UUID update);
}
