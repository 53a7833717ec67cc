package ca.policecomms.dispatch.assignment.adapter.persistence;

import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import ca.policecomms.dispatch.assignment.model.Assignments;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheAssignments implements Assignments, PanacheRepositoryBase<Assignment, UUID> {
    /** By the key of imports: the calls themselves lie in partitions, which this need not open. */
    private static final String SENT_BETWEEN = """
            select a.* from assignment a left join call_by_import k on k.call_id = a.call_id
            where a.unit_id = :unit and a.dispatched_at >= :from and a.dispatched_at < :until and\s""";

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
        return list("unitId = ?1 and state in ?2", Sort.by("milestones.dispatchedAt", "id"), unitId, OPEN);
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
