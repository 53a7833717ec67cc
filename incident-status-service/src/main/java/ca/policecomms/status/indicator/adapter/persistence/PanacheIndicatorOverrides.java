package ca.policecomms.status.indicator.adapter.persistence;

import ca.policecomms.status.indicator.model.IndicatorOverride;
import ca.policecomms.status.indicator.model.IndicatorOverrides;
import ca.policecomms.status.indicator.model.OverrideState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheIndicatorOverrides implements IndicatorOverrides, PanacheRepositoryBase<IndicatorOverride, UUID> {

    @Override
    public void add(IndicatorOverride override) {
        persist(override);
    }

    @Override
    public Optional<IndicatorOverride> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<IndicatorOverride> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<IndicatorOverride> lockAll(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<IndicatorOverride> before(UUID last, int limit) {
        return find("?1 is null or id < ?1 order by id desc", last)
                .page(0, limit)
                .list();
    }

    @Override
    public Optional<IndicatorOverride> claimDue(Instant now) {
        List<?> ids =
                getEntityManager().createNativeQuery("""
                         select id from indicator_override where state = 'IN_FORCE' and until <= ?1
                          order by until, id limit 1 for update skip locked\
                         """).setParameter(1, now).getResultList();
        return ids.stream().findFirst().flatMap(id -> lock((UUID) id));
    }

    @Override
    public List<IndicatorOverride> lockInForce() {
        return find("state = ?1 order by id", OverrideState.IN_FORCE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public void show(IndicatorOverride override, long sequence) {
        getEntityManager()
                .createNativeQuery("""
                    insert into released.indicator_override (id, indicator, instead_of, reason_en, reason_fr, since, until,
                        sequence)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
                    """)
                .setParameter(1, override.id())
                .setParameter(2, override.indicator().name())
                .setParameter(3, override.insteadOf().name())
                .setParameter(4, override.reason().en())
                .setParameter(5, override.reason().fr())
                .setParameter(6, override.releasedAt())
                .setParameter(7, override.until())
                .setParameter(8, sequence)
                .executeUpdate();
    }

    @Override
    public void hide(IndicatorOverride override) {
        getEntityManager()
                .createNativeQuery("delete from released.indicator_override where id = ?1")
                .setParameter(1, override.id())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from withheld where relation = 'indicator_override' and row ->> 'id' = ?1")
                .setParameter(1, override.id().toString())
                .executeUpdate();
    }
}
