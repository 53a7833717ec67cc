package ca.policecomms.status.template.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.template.model.MessageTemplates;
import ca.policecomms.status.template.model.PlaceholderType;
import ca.policecomms.status.template.model.Placeholders;
import ca.policecomms.status.template.model.TemplateVersion;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.DisplayTimes;
import ca.policecomms.status.wording.model.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes a text of a template: every gap filled, each with what its type allows. */
@ApplicationScoped
public class FillingTemplate {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private final MessageTemplates templates;
    private final Components components;
    private final ZoneId zone;

    FillingTemplate(MessageTemplates templates, Components components, AgencyProfile profile) {
        this.templates = templates;
        this.components = components;
        this.zone = profile.zone();
    }

    /**
     * @param values by name: text as it is, digits, ISO 8601 times with an offset, or ids of components
     * @throws ProblemException 400 {@code invalid-request}, naming each gap that is left or filled wrongly
     */
    @Transactional
    public Bilingual fill(UUID id, Map<String, String> values) {
        if (templates.find(id).isEmpty()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The template does not exist.")
                    .violation("templateId", "must name a template");
        }
        TemplateVersion version = templates.versions(id, 1).getFirst();
        ProblemException refusal =
                ProblemException.of(CommonProblem.INVALID_REQUEST, "A gap of the template is not filled.");
        Map<String, Bilingual> filled = new HashMap<>();
        version.placeholders().forEach((name, type) -> {
            try {
                filled.put(name, value(type, values.get(name)));
            } catch (IllegalArgumentException | DateTimeException unusable) {
                refusal.violation("values." + name, "must be a " + type);
            }
        });
        values.keySet().stream()
                .filter(name -> !version.placeholders().containsKey(name))
                .forEach(name -> refusal.violation("values." + name, "must be a gap of the template"));
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
        return new Bilingual(
                Placeholders.fill(version.body().en(), name -> filled.get(name).en()),
                Placeholders.fill(version.body().fr(), name -> filled.get(name).fr()));
    }

    private Bilingual value(PlaceholderType type, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("nothing");
        }
        return switch (type) {
            case TEXT -> new Bilingual(value, value);
            case NUMBER -> number(value);
            case TIME -> {
                Instant time = OffsetDateTime.parse(value).toInstant();
                yield new Bilingual(
                        DisplayTimes.text(time, zone, Language.EN), DisplayTimes.text(time, zone, Language.FR));
            }
            case COMPONENT ->
                components
                        .find(UUID.fromString(value))
                        .map(Component::name)
                        .filter(Bilingual::complete)
                        .orElseThrow(() -> new IllegalArgumentException("no such component"));
        };
    }

    private static Bilingual number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("not a number");
        }
        return new Bilingual(value, value);
    }
}
