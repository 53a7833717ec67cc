package ca.policecomms.status.component.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Groups {

    void add(ComponentGroup group);

    Optional<ComponentGroup> find(UUID id);

    Optional<ComponentGroup> findByCode(String code);

    Optional<ComponentGroup> lock(UUID id);

    /** By id, those after the given one; null for the first. */
    List<ComponentGroup> after(UUID last, int limit);
}
