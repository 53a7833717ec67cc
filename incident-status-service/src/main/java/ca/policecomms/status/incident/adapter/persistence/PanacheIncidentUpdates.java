package ca.policecomms.status.incident.adapter.persistence;

import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.IncidentUpdates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheIncidentUpdates implements IncidentUpdates, PanacheRepositoryBase<IncidentUpdate, UUID> {

    @Override
    public void add(IncidentUpdate update) {
        persist(update);
    }

    @Override
    public Optional<IncidentUpdate> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<IncidentUpdate> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<IncidentUpdate> lockAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<IncidentUpdate> of(UUID incident, UUID last, int limit) {
        return find("incidentId = ?1 and (?2 is null or id < ?2)", Sort.descending("id"), incident, last)
                .page(0, limit)
                .list();
    }

    @Override
    public List<IncidentUpdate> lockGathered(UUID publication) {
        return find("publicationId", Sort.by("id"), publication)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
