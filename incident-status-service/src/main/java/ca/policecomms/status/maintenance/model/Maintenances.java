package ca.policecomms.status.maintenance.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Maintenances {

    void add(Maintenance maintenance);

    void add(MaintenanceUpdate update);

    Optional<Maintenance> find(UUID id);

    Optional<Maintenance> lock(UUID id);

    List<Maintenance> lockAll(Collection<UUID> ids);

    List<MaintenanceUpdate> lockUpdates(Collection<UUID> ids);

    /** Newest first, those before the given one; null for the newest. */
    List<Maintenance> before(UUID last, MaintenanceState state, int limit);

    /** Newest first, those before the given one; null for the newest. */
    List<MaintenanceUpdate> updates(UUID maintenance, UUID last, int limit);

    /** Scheduled or running, of one of the components. */
    List<Maintenance> planned(Collection<UUID> components);

    /** One that is to start, to end or to be reminded of; not locked. */
    Optional<UUID> due(Instant now);

    /** The next number of the year, {@code M26-0001}; gap-free because the row stays locked until the commit. */
    String nextNumber(int year);
}
