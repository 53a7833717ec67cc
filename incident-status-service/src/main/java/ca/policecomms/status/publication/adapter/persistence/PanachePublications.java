package ca.policecomms.status.publication.adapter.persistence;

import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.PublicationState;
import ca.policecomms.status.publication.model.Publications;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
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
        return lockAll(ids("""
                     select p.id from publication p
                      where p.state in ('DRAFT', 'SUBMITTED', 'APPROVED')
                        and (p.id in (select publication_id from incident_update where id = ?1 or incident_id = ?1)
                          or p.id in (select publication_id from alternate where id = ?1)
                          or p.id in (select publication_id from publication_component where component_id = ?1)
                          or p.id in (select publication_id from publication_part where part_id = ?1))\
                     """, draft));
    }

    @Override
    public List<UUID> gatheringPart(UUID part) {
        return ids("""
                 select p.id from publication p join publication_part r on r.publication_id = p.id
                  where r.part_id = ?1 and p.state in ('DRAFT', 'SUBMITTED', 'APPROVED')\
                 """, part);
    }

    @Override
    public List<Publication> lockPending() {
        return lockAll(ids("select id from publication where state in ('SUBMITTED', 'APPROVED')"));
    }

    @Override
    public Optional<Publication> claimDue(Instant now) {
        return ids("""
                 select id from publication
                  where state = 'APPROVED' and not_before <= ?1 and (retry_at is null or retry_at <= ?1)
                  order by not_before, id limit 1 for update skip locked\
                 """, now).stream().findFirst().flatMap(this::lock);
    }

    @Override
    public List<Publication> claimLate(Instant now, int limit) {
        return lockAll(ids("""
                 select id from publication
                  where alarmed_at is null and state in ('RELEASED', 'CORRECTED')
                    and ((review_due_at < ?1 and reviewed_at is null)
                      or (translation_due_at < ?1 and translated_at is null))
                  order by id limit ?2 for update skip locked\
                 """, now, limit));
    }

    private List<UUID> ids(String sql, Object... values) {
        Query query = getEntityManager().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> found = query.getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private List<Publication> lockAll(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1", Sort.by("id"), ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }
}
