package ca.policecomms.status.component.adapter.persistence;

import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentState;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.Components;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheComponents implements Components, PanacheRepositoryBase<Component, UUID> {

    @Override
    public void add(Component component) {
        persist(component);
    }

    @Override
    public Optional<Component> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Component> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    @Override
    public Optional<Component> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Component> findAll(Collection<UUID> ids) {
        return list("id in ?1", Sort.by("id"), ids);
    }

    @Override
    public List<Component> lockAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Component> after(UUID last, int limit) {
        return find("?1 is null or id > ?1", Sort.by("id"), last).page(0, limit).list();
    }

    @Override
    public List<Component> impaired() {
        return list("state = ?1 and status <> ?2", ComponentState.RELEASED, ComponentStatus.OPERATIONAL);
    }

    @Override
    public boolean namedByOpenIncident(UUID id) {
        return getEntityManager()
                .createNativeQuery("""
                             select exists (
                                 select from component_status_change s join incident i on i.id = s.incident_id
                                  where s.component_id = ?1 and i.state = 'OPEN')\
                             """)
                .setParameter(1, id)
                .getSingleResult()
                .equals(true);
    }
}
