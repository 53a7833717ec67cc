package ca.policecomms.dispatch.transfer.adapter.persistence;

import ca.policecomms.dispatch.transfer.model.Transfer;
import ca.policecomms.dispatch.transfer.model.TransferState;
import ca.policecomms.dispatch.transfer.model.Transfers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheTransfers implements Transfers, PanacheRepositoryBase<Transfer, UUID> {

    @Override
    public void add(Transfer transfer) {
        persist(transfer);
    }

    @Override
    public Optional<Transfer> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public void refresh(Transfer transfer) {
        getEntityManager().refresh(transfer);
    }

    @Override
    public List<Transfer> ofCall(UUID callId) {
        return list("callId", Sort.by("id"), callId);
    }

    @Override
    public List<Transfer> list(TransferState state, UUID before, int limit) {
        List<String> terms = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        if (state != null) {
            terms.add("state = :state");
            values.and("state", state);
        }
        if (before != null) {
            terms.add("id < :before");
            values.and("before", before);
        }
        return find(String.join(" and ", terms), Sort.descending("id"), values)
                .page(0, limit)
                .list();
    }
}
