package ca.policecomms.status.template.application;

import ca.policecomms.status.template.model.MessageTemplate;
import ca.policecomms.status.template.model.PlaceholderType;
import ca.policecomms.status.template.model.TemplateVersion;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What staff read of templates. */
public final class TemplateViews {

    private TemplateViews() {}

    public record Template(UUID id, String name, Version latest) {

        public static Template of(MessageTemplate template, TemplateVersion latest) {
            return new Template(template.id(), template.name(), Version.of(latest));
        }
    }

    public record Version(
            UUID id,
            UUID templateId,
            int number,
            Bilingual body,
            Map<String, PlaceholderType> placeholders,
            String author,
            Instant createdAt) {

        public static Version of(TemplateVersion v) {
            return new Version(
                    v.id(), v.templateId(), v.number(), v.body(), v.placeholders(), v.author(), v.createdAt());
        }
    }
}
