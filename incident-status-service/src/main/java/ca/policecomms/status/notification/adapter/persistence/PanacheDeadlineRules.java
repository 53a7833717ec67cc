package ca.policecomms.status.notification.adapter.persistence;

import ca.policecomms.status.notification.model.DeadlineRule;
import ca.policecomms.status.notification.model.DeadlineRules;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheDeadlineRules implements DeadlineRules, PanacheRepositoryBase<DeadlineRule, UUID> {

    @Override
    public void add(DeadlineRule rule) {
        persist(rule);
    }

    @Override
    public Optional<DeadlineRule> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<DeadlineRule> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<DeadlineRule> after(UUID last, int limit) {
        return find("?1 is null or id > ?1", Sort.by("id"), last).page(0, limit).list();
    }
}
