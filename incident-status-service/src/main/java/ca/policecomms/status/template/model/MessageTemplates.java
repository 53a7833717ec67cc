package ca.policecomms.status.template.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface MessageTemplates {

    void add(MessageTemplate template);

    void add(TemplateVersion version);

    Optional<MessageTemplate> find(UUID id);

    /** Locked, so that versions are numbered one after the other. */
    Optional<MessageTemplate> lock(UUID id);

    /** By id, those after the given one; null for the first. */
    List<MessageTemplate> after(UUID last, int limit);

    /** Newest first. */
    List<TemplateVersion> versions(UUID template, int limit);
}
