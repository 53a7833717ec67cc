package ca.policecomms.status.incident.adapter.persistence;

import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentState;
import ca.policecomms.status.incident.model.Incidents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheIncidents implements Incidents, PanacheRepositoryBase<Incident, UUID> {

    @Override
    public void add(Incident incident) {
        persist(incident);
    }

    @Override
    public Optional<Incident> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Incident> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Incident> lockAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Incident> before(UUID last, IncidentState state, int limit) {
        return find("(?1 is null or id < ?1) and (?2 is null or state = ?2)", Sort.descending("id"), last, state)
                .page(0, limit)
                .list();
    }

    @Override
    public Optional<Incident> claimUnkept(Instant now, Instant silentSince) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                         select id from incident
                          where state = 'OPEN' and promise_alarmed_at is null
                            and (promised_at <= ?1 or (promised_at is null and told_at <= ?2))
                          order by told_at, id limit 1 for update skip locked\
                         """)
                .setParameter(1, now)
                .setParameter(2, silentSince)
                .getResultList();
        return ids.stream().findFirst().flatMap(id -> lock((UUID) id));
    }

    @Override
    public String nextNumber(int year) {
        Long next = (Long) getEntityManager()
                .createNativeQuery("""
                        insert into incident_number (year, last) values (?1, 1)
                        on conflict (year) do update set last = incident_number.last + 1 returning last\
                        """)
                .setParameter(1, year)
                // A thousand past incidents are not looked through for changes at each number.
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return String.format(Locale.ROOT, "S%02d-%04d", year % 100, next);
    }
}
