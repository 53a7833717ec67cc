package ca.policecomms.status.restoration.adapter.persistence;

import ca.policecomms.status.restoration.model.RestorationItem;
import ca.policecomms.status.restoration.model.RestorationState;
import ca.policecomms.status.restoration.model.Restorations;
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
class PanacheRestorations implements Restorations, PanacheRepositoryBase<RestorationItem, UUID> {

    private static final List<RestorationState> DONE = List.of(RestorationState.LIVE, RestorationState.RETIRED);

    @Override
    public void add(RestorationItem item) {
        persist(item);
    }

    @Override
    public Optional<RestorationItem> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<RestorationItem> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<RestorationItem> lockAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<RestorationItem> of(UUID incident, int limit) {
        return find("incidentId = ?1 order by rank nulls last, id", incident)
                .page(0, limit)
                .list();
    }

    @Override
    public List<RestorationItem> after(UUID last, int limit) {
        return find("?1 is null or id > ?1", Sort.by("id"), last).page(0, limit).list();
    }

    @Override
    public boolean ranked(UUID incident, int rank, UUID except) {
        return count(
                        "incidentId = ?1 and rank = ?2 and id <> ?3 and state <> ?4",
                        incident,
                        rank,
                        except,
                        RestorationState.RETIRED)
                > 0;
    }

    @Override
    public boolean onBoard(UUID incident, UUID component) {
        return count("incidentId = ?1 and componentId = ?2", incident, component) > 0;
    }

    @Override
    public List<UUID> notLive(Collection<UUID> components) {
        return list("componentId in ?1 and state not in ?2", Sort.by("id"), components, DONE).stream()
                .map(RestorationItem::id)
                .toList();
    }

    @Override
    public List<UUID> unfinished(UUID incident) {
        return list("incidentId = ?1 and state not in ?2 and carryReason is null", Sort.by("id"), incident, DONE)
                .stream()
                .map(RestorationItem::id)
                .toList();
    }

    @Override
    public void release(RestorationItem item, long sequence) {
        getEntityManager()
                .createNativeQuery("""
                    insert into released.restoration_item (id, incident_id, component_id, system_name_en, system_name_fr,
                        rank, state, end_state, estimate, no_estimate, partner, live_at, updated_at, sequence)
                    select ?1, ?2, ?3, c.name_en, c.name_fr, ?4, ?5, ?6, cast(?7 as timestamptz), ?8, ?9,
                           cast(?10 as timestamptz), ?11, ?12
                      from released.component c where c.id = ?3
                    on conflict (id) do update set system_name_en = excluded.system_name_en,
                        system_name_fr = excluded.system_name_fr, rank = excluded.rank, state = excluded.state,
                        end_state = excluded.end_state, estimate = excluded.estimate,
                        no_estimate = excluded.no_estimate, partner = excluded.partner, live_at = excluded.live_at,
                        updated_at = excluded.updated_at, sequence = excluded.sequence\
                    """)
                .setParameter(1, item.id())
                .setParameter(2, item.incidentId())
                .setParameter(3, item.componentId())
                .setParameter(4, item.rank())
                .setParameter(5, item.state().name())
                .setParameter(
                        6, item.endState() == null ? null : item.endState().name())
                .setParameter(7, text(item.estimate()))
                .setParameter(8, item.noEstimate())
                .setParameter(9, item.publicPartner())
                .setParameter(10, text(item.liveAt()))
                .setParameter(11, item.releasedAt())
                .setParameter(12, sequence)
                .executeUpdate();
    }

    /** As text, because a null has no type of its own. */
    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
