package ca.policecomms.status.template.adapter.persistence;

import ca.policecomms.status.template.model.MessageTemplate;
import ca.policecomms.status.template.model.MessageTemplates;
import ca.policecomms.status.template.model.TemplateVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheMessageTemplates implements MessageTemplates, PanacheRepositoryBase<MessageTemplate, UUID> {

    @Override
    public void add(MessageTemplate template) {
        persist(template);
    }

    @Override
    public void add(TemplateVersion version) {
        getEntityManager().persist(version);
    }

    @Override
    public Optional<MessageTemplate> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<MessageTemplate> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<MessageTemplate> after(UUID last, int limit) {
        return find("?1 is null or id > ?1", Sort.by("id"), last).page(0, limit).list();
    }

    @Override
    public List<TemplateVersion> versions(UUID template, int limit) {
        return getEntityManager()
                .createQuery("from TemplateVersion where templateId = ?1 order by number desc", TemplateVersion.class)
                .setParameter(1, template)
                .setMaxResults(limit)
                .getResultList();
    }
}
