package ca.policecomms.dispatch.position.adapter.persistence;

import ca.policecomms.dispatch.position.application.StaffingPosition;
import ca.policecomms.dispatch.position.model.Position;
import ca.policecomms.dispatch.position.model.PositionState;
import ca.policecomms.dispatch.position.model.Positions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class PanachePositions implements Positions, PanacheRepositoryBase<Position, UUID> {
    @Override
    public void add(Position position) {
        try {
            persistAndFlush(position);
        } catch (ConstraintViolationException e) {
            throw StaffingPosition.exists(position.code());
        }
    }

    @Override
    public Optional<Position> find(String code) {
        return find("code", code).firstResultOptional();
    }

    @Override
    public Optional<Position> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    @Override
    public Optional<Position> findByMember(String member) {
        return find("member", member).firstResultOptional();
    }

    @Override
    public void flushSignOn() {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            // The same person at two consoles at the same time: the unique column decided.
            throw StaffingPosition.alreadySignedOn();
        }
    }

    @Override
    public List<Position> list(String after, PositionState state, int limit) {
        String terms = "code > :after"
                + (state == null
                        ? ""
                        : state == PositionState.VACANT ? " and member is null" : " and member is not null");
        return find(terms, Sort.by("code"), Parameters.with("after", after == null ? "" : after))
                .page(0, limit)
                .list();
    }
}
