package ca.policecomms.status.component.adapter.persistence;

import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateState;
import ca.policecomms.status.component.model.Alternates;
import ca.policecomms.status.component.model.BackEntry;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheAlternates implements Alternates, PanacheRepositoryBase<Alternate, UUID> {

    private static final List<AlternateState> RUNNING = List.of(AlternateState.ACTIVE, AlternateState.ENDING);

    @Override
    public void add(Alternate alternate) {
        persist(alternate);
    }

    @Override
    public Optional<Alternate> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Alternate> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Alternate> lockAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Alternate> of(UUID component, UUID last, int limit) {
        return find("componentId = ?1 and (?2 is null or id < ?2)", Sort.descending("id"), component, last)
                .page(0, limit)
                .list();
    }

    @Override
    public List<Alternate> withOpenEntry(UUID last, int limit) {
        return find(
                        "backEntry = ?1 and state = ?2 and (?3 is null or id > ?3)",
                        Sort.by("id"),
                        BackEntry.PENDING,
                        AlternateState.ENDED,
                        last)
                .page(0, limit)
                .list();
    }

    @Override
    public List<Alternate> running(Collection<UUID> components) {
        return list("componentId in ?1 and state in ?2", Sort.by("id"), components, RUNNING);
    }

    @Override
    public List<Alternate> runningFor(UUID incident) {
        return list("incidentId = ?1 and state in ?2", Sort.by("id"), incident, RUNNING);
    }

    @Override
    public List<Alternate> lockGathered(UUID publication) {
        return find("publicationId", Sort.by("id"), publication)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
