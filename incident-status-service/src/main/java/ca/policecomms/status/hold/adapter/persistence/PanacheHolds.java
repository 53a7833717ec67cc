package ca.policecomms.status.hold.adapter.persistence;

import ca.policecomms.status.hold.model.HeldName;
import ca.policecomms.status.hold.model.HeldTarget;
import ca.policecomms.status.hold.model.Hold;
import ca.policecomms.status.hold.model.HoldInForce;
import ca.policecomms.status.hold.model.HoldState;
import ca.policecomms.status.hold.model.HoldSubject;
import ca.policecomms.status.hold.model.Holds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PanacheHolds implements Holds, PanacheRepositoryBase<Hold, UUID> {

    private static final Map<HoldSubject, String> TABLES = Map.of(
            HoldSubject.INCIDENT, "incident",
            HoldSubject.UPDATE, "incident_update",
            HoldSubject.COMPONENT, "component",
            HoldSubject.ALTERNATE, "alternate",
            HoldSubject.MAINTENANCE, "maintenance",
            HoldSubject.REPORT, "incident_report",
            HoldSubject.NOTIFICATION, "notification");

    @Override
    public void add(Hold hold) {
        persist(hold);
    }

    @Override
    public Optional<Hold> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Hold> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Hold> before(UUID last, HoldState state, int limit) {
        return find("(?1 is null or id < ?1) and (?2 is null or state = ?2)", Sort.descending("id"), last, state)
                .page(0, limit)
                .list();
    }

    @Override
    public List<HoldInForce> inForce() {
        return list("state <> ?1", Sort.by("id"), HoldState.LIFTED).stream()
                .map(hold -> new HoldInForce(hold, hold.ofName() ? name(hold) : null))
                .toList();
    }

    /** The name as it is drafted, as the page shows it, and as it was told in earlier updates. */
    private HeldName name(Hold hold) {
        List<?> names = getEntityManager()
                .createNativeQuery("""
                         select n from (
                             select unnest(array[name_en, name_fr]) from component where id = ?1
                             union select unnest(array[row ->> 'name_en', row ->> 'name_fr']) from withheld
                                    where hold_id = ?2 and relation in ('component', 'affected_component')
                             union select unnest(array[name_en, name_fr]) from released.affected_component
                                    where code = (select code from component where id = ?1)
                                      and name_en <> 'Name withheld'
                             union select unnest(array[name_en, name_fr]) from released.component
                                    where id = ?1 and name_en <> 'Name withheld') names (n)
                          where n is not null\
                         """)
                .setParameter(1, hold.subjectId())
                .setParameter(2, hold.id())
                .getResultList();
        return new HeldName(
                hold.id(),
                hold.subjectId(),
                names.stream().map(String.class::cast).collect(Collectors.toSet()));
    }

    @Override
    public boolean exists(HeldTarget target) {
        return getEntityManager()
                .createNativeQuery("select exists (select from " + TABLES.get(target.kind()) + " where id = ?1)")
                .setParameter(1, target.id())
                .getSingleResult()
                .equals(true);
    }

    @Override
    public List<Hold> claimDue(Instant now, int limit) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                         select id from hold where state <> 'LIFTED' and review_at <= ?1 and reminded_at is null
                          order by id limit ?2 for update skip locked\
                         """)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1", Sort.by("id"), ids);
    }
}
