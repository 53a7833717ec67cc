package ca.policecomms.dispatch.warrant.adapter.persistence;

import ca.policecomms.dispatch.warrant.model.WarrantConfirmation;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmations;
import ca.policecomms.dispatch.warrant.model.WarrantState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheWarrantConfirmations implements WarrantConfirmations, PanacheRepositoryBase<WarrantConfirmation, UUID> {

    @Override
    public void add(WarrantConfirmation confirmation) {
        persist(confirmation);
    }

    @Override
    public Optional<WarrantConfirmation> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<UUID> callOf(UUID id) {
        return getEntityManager()
                .createQuery("select callId from WarrantConfirmation where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<WarrantConfirmation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<WarrantConfirmation> list(WarrantState state, UUID callId, UUID before, int limit) {
        List<String> terms = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        restrict(terms, values, "state = :state", "state", state);
        restrict(terms, values, "callId = :callId", "callId", callId);
        restrict(terms, values, "id < :before", "before", before);
        return find(String.join(" and ", terms), Sort.descending("id"), values)
                .page(0, limit)
                .list();
    }

    private static void restrict(List<String> terms, Parameters values, String term, String name, Object value) {
        if (value != null) {
            terms.add(term);
            values.and(name, value);
        }
    }
}
