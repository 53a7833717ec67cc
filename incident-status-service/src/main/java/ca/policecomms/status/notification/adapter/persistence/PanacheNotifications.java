package ca.policecomms.status.notification.adapter.persistence;

import ca.policecomms.status.notification.model.Filing;
import ca.policecomms.status.notification.model.Notification;
import ca.policecomms.status.notification.model.Notifications;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheNotifications implements Notifications, PanacheRepositoryBase<Notification, UUID> {

    @Override
    public void add(Notification notification) {
        persist(notification);
    }

    @Override
    public Optional<Notification> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Notification> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Notification> lockAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Notification> before(UUID last, UUID incident, int limit) {
        return find(
                        "(?1 is null or id < ?1) and (?2 is null or incidentId = ?2)",
                        Sort.descending("id"),
                        last,
                        incident)
                .page(0, limit)
                .list();
    }

    @Override
    public Optional<Notification> claimLate(Instant now) {
        List<?> ids =
                getEntityManager().createNativeQuery("""
                         select id from notification
                          where state = 'PLANNED' and paused_at is null
                            and ((due_at < ?1 and missed_at is null)
                              or (least(escalate_at, target_at) <= ?1 and approached_at is null))
                          order by due_at, id limit 1 for update skip locked\
                         """).setParameter(1, now).getResultList();
        return ids.stream().findFirst().flatMap(id -> lock((UUID) id));
    }

    @Override
    public void release(Notification n, long sequence) {
        Filing last = n.filings().getLast();
        getEntityManager()
                .createNativeQuery("""
                    insert into released.partner_notice (id, incident_id, recipient_en, recipient_fr, capacity, wording_en,
                        wording_fr, filing, filing_number, told_at, updated_at, sequence)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                    on conflict (id) do update set wording_en = ?6, wording_fr = ?7, filing = ?8, filing_number = ?9,
                        told_at = ?10, updated_at = ?11, sequence = ?12\
                    """)
                .setParameter(1, n.id())
                .setParameter(2, n.incidentId())
                .setParameter(3, n.recipient().en())
                .setParameter(4, n.recipient().fr())
                .setParameter(5, n.capacity().name())
                .setParameter(6, n.publicWording().en())
                .setParameter(7, n.publicWording().fr())
                .setParameter(8, last.kind().name())
                .setParameter(9, last.number())
                .setParameter(10, last.sentAt())
                .setParameter(11, n.releasedAt())
                .setParameter(12, sequence)
                .executeUpdate();
    }
}
