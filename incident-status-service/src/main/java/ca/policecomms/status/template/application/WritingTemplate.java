package ca.policecomms.status.template.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.template.model.MessageTemplate;
import ca.policecomms.status.template.model.MessageTemplates;
import ca.policecomms.status.template.model.TemplateVersion;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Keeps prepared texts. */
@ApplicationScoped
public class WritingTemplate {

    private final MessageTemplates templates;
    private final Audit audit;
    private final Clock clock;

    WritingTemplate(MessageTemplates templates, Audit audit, Clock clock) {
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MessageTemplate create(String name, Bilingual body, String author) {
        MessageTemplate template = new MessageTemplate(Ids.next(), name, Moments.now(clock));
        templates.add(template);
        add(template, 1, body, author);
        return template;
    }

    @Transactional
    public TemplateVersion revise(UUID id, Bilingual body, String author) {
        MessageTemplate template = templates.lock(id).orElseThrow(() -> missing(id));
        return add(template, templates.versions(id, 1).getFirst().number() + 1, body, author);
    }

    private TemplateVersion add(MessageTemplate template, int number, Bilingual body, String author) {
        TemplateVersion version =
                new TemplateVersion(Ids.next(), template.id(), number, body, author, Moments.now(clock));
        templates.add(version);
        audit.did("template.written", "template/" + template.id(), Map.of("number", number));
        return version;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no template " + id + ".");
    }
}
