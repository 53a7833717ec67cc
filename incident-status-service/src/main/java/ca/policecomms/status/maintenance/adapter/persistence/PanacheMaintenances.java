package ca.policecomms.status.maintenance.adapter.persistence;

import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.maintenance.model.MaintenanceUpdate;
import ca.policecomms.status.maintenance.model.Maintenances;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheMaintenances implements Maintenances, PanacheRepositoryBase<Maintenance, UUID> {

    @Override
    public void add(Maintenance maintenance) {
        persist(maintenance);
    }

    @Override
    public void add(MaintenanceUpdate update) {
        getEntityManager().persist(update);
    }

    @Override
    public Optional<Maintenance> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Maintenance> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Maintenance> lockAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<MaintenanceUpdate> lockUpdates(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from MaintenanceUpdate where id in ?1 order by id", MaintenanceUpdate.class)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<Maintenance> before(UUID last, MaintenanceState state, int limit) {
        return find("(?1 is null or id < ?1) and (?2 is null or state = ?2)", Sort.descending("id"), last, state)
                .page(0, limit)
                .list();
    }

    @Override
    public List<MaintenanceUpdate> updates(UUID maintenance, UUID last, int limit) {
        return getEntityManager()
                .createQuery(
                        "from MaintenanceUpdate where maintenanceId = ?1 and (?2 is null or id < ?2) order by id desc",
                        MaintenanceUpdate.class)
                .setParameter(1, maintenance)
                .setParameter(2, last)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Maintenance> planned(Collection<UUID> components) {
        return ids("""
                           select distinct m.id from maintenance m join maintenance_component c on c.maintenance_id = m.id
                            where m.state in ('SCHEDULED', 'IN_PROGRESS', 'VERIFYING')
                              and c.component_id = any(cast(?1 as uuid[]))\
                           """, components.toArray(UUID[]::new)).stream()
                .map(this::findById)
                .toList();
    }

    @Override
    public Optional<UUID> due(Instant now) {
        return ids("""
                 select id from maintenance m
                  where (retry_at is null or retry_at <= ?1)
                    and ((state = 'SCHEDULED' and scheduled_for <= ?1)
                      or (state in ('IN_PROGRESS', 'VERIFYING') and scheduled_until <= ?1)
                      or (state = 'SCHEDULED' and exists (
                             select from unnest(m.reminders) b
                              where m.scheduled_for - make_interval(mins => b) <= ?1
                                and (m.reminded_before is null or b < m.reminded_before))))
                  order by scheduled_for, id limit 1\
                 """, now).stream().findFirst();
    }

    @Override
    public String nextNumber(int year) {
        Long next = (Long)
                getEntityManager().createNativeQuery("""
                        insert into maintenance_number (year, last) values (?1, 1)
                        on conflict (year) do update set last = maintenance_number.last + 1 returning last\
                        """).setParameter(1, year).getSingleResult();
        return String.format(Locale.ROOT, "M%02d-%04d", year % 100, next);
    }

    private List<UUID> ids(String sql, Object value) {
        List<?> found =
                getEntityManager().createNativeQuery(sql).setParameter(1, value).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
