package ca.policecomms.dispatch.assignment.adapter.persistence;

import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import ca.policecomms.dispatch.assignment.model.Assignments;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheAssignments implements Assignments, PanacheRepositoryBase<Assignment, UUID> {
    /** By the key of imports: the calls themselves lie in partitions, which this need not open. */
    private static final String SENT_BETWEEN = """
            select a.* from assignment a left join call_by_import k on k.call_id = a.call_id
            where a.unit_id = :unit and a.dispatched_at >= :from and a.dispatched_at < :until and\s""";

    private static final String NEXT_STACKED = """
            select a.* from assignment a join call_current c on c.id = a.call_id
            where a.unit_id = :unit and a.state = 'STACKED'
            order by c.priority, a.stacked_at, a.id limit 1""";

    private static final List<AssignmentState> OPEN = Arrays.stream(AssignmentState.values())
            .filter(state -> !state.isEnded())
            .toList();

    @Override
    public void add(Assignment assignment) {
        persist(assignment);
    }

    @Override
    public Optional<Assignment> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public void refresh(Assignment assignment) {
        getEntityManager().refresh(assignment);
    }

    @Override
    public List<Assignment> ofCall(UUID callId) {
        return list("callId", Sort.by("id"), callId);
    }

    @Override
    public List<Assignment> openOfUnit(UUID unitId) {
        return list(
                "unitId = ?1 and state in ?2",
                Sort.by("milestones.dispatchedAt", Sort.NullPrecedence.NULLS_LAST)
                        .and("id"),
                unitId,
                OPEN);
    }

    @Override
    public List<UUID> unitsOn(UUID callId) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.unitId from Assignment a where a.callId = :call and a.state in :open",
                        UUID.class)
                .setParameter("call", callId)
                .setParameter("open", OPEN)
                .getResultList();
    }

    @Override
    public List<UUID> callsOf(Collection<UUID> unitIds) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.callId from Assignment a where a.unitId in :units and a.state in :open",
                        UUID.class)
                .setParameter("units", unitIds)
                .setParameter("open", OPEN)
                .getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Assignment> nextStacked(UUID unitId) {
        return getEntityManager()
                .createNativeQuery(NEXT_STACKED, Assignment.class)
                .setParameter("unit", unitId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Assignment> list(UUID callId, UUID unitId, Boolean open, Boolean offered, UUID before, int limit) {
        StringBuilder terms = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        restrict(terms, values, "callId = :call", "call", callId);
        restrict(terms, values, "unitId = :unit", "unit", unitId);
        restrict(terms, values, "id < :before", "before", before);
        if (open != null) {
            restrict(terms, values, open ? "state in :open" : "state not in :open", "open", OPEN);
        }
        if (offered != null) {
            restrict(
                    terms,
                    values,
                    offered
                            ? "(state = :stacked and offeredAt is not null)"
                            : "not (state = :stacked and offeredAt is not null)",
                    "stacked",
                    AssignmentState.STACKED);
        }
        return find(terms.toString(), Sort.descending("id"), values)
                .page(0, limit)
                .list();
    }

    private static void restrict(StringBuilder terms, Parameters values, String term, String name, Object value) {
        if (value != null) {
            terms.append(" and ").append(term);
            values.and(name, value);
        }
    }

    @Override
    public List<Assignment> open() {
        return list("state in ?1", Sort.by("id"), OPEN);
    }

    @Override
    public List<Assignment> ofUnitSentBetween(UUID unitId, UUID importId, Instant from, Instant until) {
        String ofImport = importId == null ? "k.import_id is null" : "k.import_id = :import";
        Query query = getEntityManager()
                .createNativeQuery(SENT_BETWEEN + ofImport, Assignment.class)
                .setParameter("unit", unitId)
                .setParameter("from", from)
                .setParameter("until", until);
        if (importId != null) {
            query.setParameter("import", importId);
        }
        return assignments(query);
    }

    @SuppressWarnings("unchecked")
    private static List<Assignment> assignments(Query query) {
        return query.getResultList();
    }

    @Override
    public void flush() {
        getEntityManager().flush();
    }
}
