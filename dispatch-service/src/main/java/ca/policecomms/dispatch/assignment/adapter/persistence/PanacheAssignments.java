package ca.policecomms.dispatch.assignment.adapter.persistence;

import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import ca.policecomms.dispatch.assignment.model.Assignments;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheAssignments implements Assignments, PanacheRepositoryBase<Assignment, UUID> {
    private static final String SENT_BETWEEN = """
            select a from Assignment a join Call c on c.id = a.callId
            where a.unitId = :unit and a.milestones.dispatchedAt >= :from and a.milestones.dispatchedAt < :until
              and c.importId is not distinct from :import""";

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
        return getEntityManager()
                .createQuery(SENT_BETWEEN, Assignment.class)
                .setParameter("unit", unitId)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("import", importId)
                .getResultList();
    }

    @Override
    public void flush() {
        getEntityManager().flush();
    }
}
