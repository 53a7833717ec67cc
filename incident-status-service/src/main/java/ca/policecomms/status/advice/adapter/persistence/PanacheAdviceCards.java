package ca.policecomms.status.advice.adapter.persistence;

import ca.policecomms.status.advice.model.AdviceCard;
import ca.policecomms.status.advice.model.AdviceCards;
import ca.policecomms.status.advice.model.AdviceVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheAdviceCards implements AdviceCards, PanacheRepositoryBase<AdviceCard, UUID> {

    @Override
    public void add(AdviceCard card) {
        persist(card);
    }

    @Override
    public void add(AdviceVersion version) {
        getEntityManager().persist(version);
    }

    @Override
    public Optional<AdviceCard> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<AdviceCard> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<AdviceVersion> lockVersions(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from AdviceVersion where id in ?1 order by id", AdviceVersion.class)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<AdviceCard> after(UUID last, int limit) {
        return find("?1 is null or id > ?1", Sort.by("id"), last).page(0, limit).list();
    }

    @Override
    public List<AdviceVersion> versions(UUID card, int limit) {
        return getEntityManager()
                .createQuery("from AdviceVersion where cardId = ?1 order by number desc", AdviceVersion.class)
                .setParameter(1, card)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<UUID> released(Collection<UUID> cards) {
        List<?> found = getEntityManager()
                .createNativeQuery("select id from released.advice_card where id = any(cast(?1 as uuid[]))")
                .setParameter(1, cards.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    @Override
    public void release(AdviceCard card, AdviceVersion version, long sequence) {
        getEntityManager()
                .createNativeQuery("""
                    insert into released.advice_card (id, code, kind, position, number, title_en, title_fr, body_en, body_fr,
                        review_on, updated_at, sequence)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                    on conflict (id) do update set number = ?5, title_en = ?6, title_fr = ?7, body_en = ?8, body_fr = ?9,
                        review_on = ?10, updated_at = ?11, sequence = ?12\
                    """)
                .setParameter(1, card.id())
                .setParameter(2, card.code())
                .setParameter(3, card.kind().name())
                .setParameter(4, card.position())
                .setParameter(5, version.number())
                .setParameter(6, version.title().en())
                .setParameter(7, version.title().fr())
                .setParameter(8, version.body().en())
                .setParameter(9, version.body().fr())
                .setParameter(10, version.reviewOn())
                .setParameter(11, version.releasedAt())
                .setParameter(12, sequence)
                .executeUpdate();
    }

    @Override
    public void attach(UUID incident, Collection<UUID> cards, long sequence) {
        for (UUID card : cards) {
            getEntityManager()
                    .createNativeQuery("""
                        insert into released.incident_advice (incident_id, card_id, sequence)
                        select ?1, id, ?3 from released.advice_card where id = ?2 on conflict do nothing\
                        """)
                    .setParameter(1, incident)
                    .setParameter(2, card)
                    .setParameter(3, sequence)
                    .executeUpdate();
        }
    }
}
