package ca.policecomms.dispatch.unitrequest.adapter.persistence;

import ca.policecomms.dispatch.unitrequest.model.RequestState;
import ca.policecomms.dispatch.unitrequest.model.UnitRequest;
import ca.policecomms.dispatch.unitrequest.model.UnitRequests;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheUnitRequests implements UnitRequests, PanacheRepositoryBase<UnitRequest, UUID> {
    private static final List<RequestState> OPEN = Arrays.stream(RequestState.values())
            .filter(state -> !state.isEnded())
            .toList();

    @Override
    public void add(UnitRequest request) {
        persist(request);
    }

    @Override
    public Optional<UnitRequest> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<UnitRequest> lock(UUID id) {
        Optional<UnitRequest> locked = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        // It was read before, to know which unit to lock first.
        locked.ifPresent(getEntityManager()::refresh);
        return locked;
    }

    @Override
    public List<UnitRequest> list(UUID unitId, Boolean open, UUID before, int limit) {
        StringBuilder terms = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        if (unitId != null) {
            terms.append(" and unitId = :unit");
            values.and("unit", unitId);
        }
        if (open != null) {
            terms.append(open ? " and state in :open" : " and state not in :open");
            values.and("open", OPEN);
        }
        if (before != null) {
            terms.append(" and id < :before");
            values.and("before", before);
        }
        return find(terms.toString(), Sort.descending("id"), values)
                .page(0, limit)
                .list();
    }
}
