package ca.policecomms.status.component.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Components {

    void add(Component component);

    Optional<Component> find(UUID id);

    Optional<Component> findByCode(String code);

    Optional<Component> lock(UUID id);

    List<Component> findAll(Collection<UUID> ids);

    /** In one fixed order, so that two releases never wait for each other. */
    List<Component> lockAll(Collection<UUID> ids);

    List<Component> after(UUID last, int limit);

    /** Every released one that does not work. */
    List<Component> impaired();

    /** Whether an unresolved incident has told of it. */
    boolean namedByOpenIncident(UUID id);
}
