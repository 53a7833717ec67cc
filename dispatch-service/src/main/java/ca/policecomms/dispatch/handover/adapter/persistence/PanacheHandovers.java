package ca.policecomms.dispatch.handover.adapter.persistence;

import ca.policecomms.dispatch.handover.model.Handover;
import ca.policecomms.dispatch.handover.model.HandoverState;
import ca.policecomms.dispatch.handover.model.Handovers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheHandovers implements Handovers, PanacheRepositoryBase<Handover, UUID> {
    private static final UUID LAST = new UUID(-1, -1);

    @Override
    public void add(Handover handover) {
        persist(handover);
    }

    @Override
    public Optional<Handover> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Handover> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean acknowledged(String member, String position, Instant since) {
        return count(
                        "member = ?1 and position = ?2 and takenAt >= ?3 and state = ?4",
                        member,
                        position,
                        since,
                        HandoverState.ACKNOWLEDGED)
                > 0;
    }

    @Override
    public List<Handover> list(UUID before, String position, HandoverState state, int limit) {
        StringBuilder terms = new StringBuilder("id < :before");
        Parameters values = Parameters.with("before", before == null ? LAST : before);
        if (position != null) {
            terms.append(" and position = :position");
            values.and("position", position);
        }
        if (state != null) {
            terms.append(" and state = :state");
            values.and("state", state);
        }
        return find(terms.toString(), Sort.descending("id"), values)
                .page(0, limit)
                .list();
    }
}
