package ca.policecomms.status.publication.adapter.persistence;

import ca.policecomms.status.publication.model.Correction;
import ca.policecomms.status.publication.model.Corrections;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PanacheCorrections implements Corrections, PanacheRepositoryBase<Correction, UUID> {

    @Override
    public void add(Correction correction) {
        persist(correction);
    }

    @Override
    public List<Correction> lockAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public boolean waiting(UUID update) {
        return getEntityManager()
                .createNativeQuery("""
                             select exists (
                                 select from correction c join publication_part r on r.part_id = c.id
                                   join publication p on p.id = r.publication_id
                                  where c.update_id = ?1 and c.state = 'DRAFT')\
                             """)
                .setParameter(1, update)
                .getSingleResult()
                .equals(true);
    }
}
