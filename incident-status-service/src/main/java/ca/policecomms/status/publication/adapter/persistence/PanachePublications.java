package ca.policecomms.status.publication.adapter.persistence;

import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.PublicationState;
import ca.policecomms.status.publication.model.Publications;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanachePublications implements Publications, PanacheRepositoryBase<Publication, UUID> {

    @Override
    public void add(Publication publication) {
        persist(publication);
    }

    @Override
    public Optional<Publication> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Publication> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Publication> before(UUID last, PublicationState state, int limit) {
        return find("(?1 is null or id < ?1) and (?2 is null or state = ?2)", Sort.descending("id"), last, state)
                .page(0, limit)
                .list();
    }

    @Override
    public List<Publication> lockGathering(UUID draft) {
        List<UUID> ids =
                getEntityManager().createNativeQuery("""
                        select p.id from publication p
                         where p.state in ('DRAFT', 'SUBMITTED', 'APPROVED')
                           and (p.id in (select publication_id from incident_update where id = ?1 or incident_id = ?1)
                             or p.id in (select publication_id from alternate where id = ?1)
                             or p.id in (select publication_id from publication_component where component_id = ?1))""", UUID.class).setParameter(1, draft).getResultList().stream()
                        .map(UUID.class::cast)
                        .toList();
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1", Sort.by("id"), ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }
}
