package ca.policecomms.status.component.adapter.persistence;

import ca.policecomms.status.component.model.ComponentGroup;
import ca.policecomms.status.component.model.Groups;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheGroups implements Groups, PanacheRepositoryBase<ComponentGroup, UUID> {

    @Override
    public void add(ComponentGroup group) {
        persist(group);
    }

    @Override
    public Optional<ComponentGroup> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<ComponentGroup> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    @Override
    public Optional<ComponentGroup> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<ComponentGroup> after(UUID last, int limit) {
        return find("?1 is null or id > ?1", Sort.by("id"), last).page(0, limit).list();
    }
}
