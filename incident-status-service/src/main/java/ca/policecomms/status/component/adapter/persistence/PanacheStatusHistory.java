package ca.policecomms.status.component.adapter.persistence;

import ca.policecomms.status.component.model.StatusChange;
import ca.policecomms.status.component.model.StatusHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PanacheStatusHistory implements StatusHistory, PanacheRepositoryBase<StatusChange, UUID> {

    @Override
    public void add(StatusChange change) {
        persist(change);
    }

    @Override
    public List<StatusChange> of(UUID component, UUID before, int limit) {
        return find("componentId = ?1 and (?2 is null or id < ?2)", Sort.descending("id"), component, before)
                .page(0, limit)
                .list();
    }
}
