package ca.policecomms.dispatch.swap.adapter.persistence;

import ca.policecomms.dispatch.swap.model.Swap;
import ca.policecomms.dispatch.swap.model.SwapState;
import ca.policecomms.dispatch.swap.model.Swaps;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheSwaps implements Swaps, PanacheRepositoryBase<Swap, UUID> {
    private static final UUID LAST = new UUID(-1, -1);

    @Override
    public void add(Swap swap) {
        persist(swap);
    }

    @Override
    public Optional<Swap> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Swap> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Swap> list(UUID before, UUID member, SwapState state, int limit) {
        StringBuilder terms = new StringBuilder("id < :before");
        Parameters values = Parameters.with("before", before == null ? LAST : before);
        if (member != null) {
            terms.append(" and (giverId = :member or takerId = :member)");
            values.and("member", member);
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
