package ca.policecomms.status.restoration.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Restorations {

    void add(RestorationItem item);

    Optional<RestorationItem> find(UUID id);

    Optional<RestorationItem> lock(UUID id);

    List<RestorationItem> lockAll(Collection<UUID> ids);

    /** By rank, those without one last. */
    List<RestorationItem> of(UUID incident, int limit);

    /** By id, those after the given one; null for the first. */
    List<RestorationItem> after(UUID last, int limit);

    boolean ranked(UUID incident, int rank, UUID except);

    boolean onBoard(UUID incident, UUID component);

    /** Items of these components that are neither live nor retired. */
    List<UUID> notLive(Collection<UUID> components);

    /** Items of an incident that are neither live, retired nor carried over. */
    List<UUID> unfinished(UUID incident);

    /** Copies what is public of it to where pages are made from. */
    void release(RestorationItem item, long sequence);
}
