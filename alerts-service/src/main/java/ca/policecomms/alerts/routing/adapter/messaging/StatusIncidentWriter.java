package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.routing.model.ContentWriter;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.alerts.wording.model.Bilingual;
import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Texts about an incident of the agency's own services: what incident-status-service released, and nothing more. */
@ApplicationScoped
class StatusIncidentWriter implements ContentWriter {
    private static final Map<String, Bilingual> PHASES = Map.of(
            "identified", new Bilingual("Identified", "Cause trouvée"),
            "contained", new Bilingual("Contained", "Maîtrisé"),
            "investigating", new Bilingual("Investigating", "Enquête en cours"),
            "restoring", new Bilingual("Restoring", "Rétablissement"),
            "monitoring", new Bilingual("Monitoring", "Surveillance"),
            "resolved", new Bilingual("Resolved", "Résolu"));

    /** The members of {@code status.incident.*.v1} that a reader is told. */
    record Incident(Bilingual title, Bilingual body, Bilingual url, String phase, List<Component> components) {}

    record Component(String code, Bilingual name) {}

    @Override
    public String template() {
        return "status-incident";
    }

    @Override
    public Content write(Fact fact) {
        Incident incident = read(fact);
        if (!complete(incident.title()) || !complete(incident.body()) || incident.phase() == null) {
            throw new IllegalArgumentException("phase, or title or body in one of the languages, is missing");
        }
        List<Component> components = incident.components() == null ? List.of() : incident.components();
        Bilingual phase = PHASES.getOrDefault(incident.phase(), new Bilingual(incident.phase(), incident.phase()));
        return new Content(
                new Bilingual(
                        phase.en() + ": " + incident.title().en(),
                        phase.fr() + " : " + incident.title().fr()),
                new Bilingual(
                        body(incident.body().en(), "Affected: ", names(components, Language.EN)),
                        body(incident.body().fr(), "Services touchés : ", names(components, Language.FR))),
                incident.url(),
                topics(components),
                List.of());
    }

    private static boolean complete(Bilingual text) {
        return text != null && text.complete();
    }

    private static String body(String text, String label, List<String> names) {
        return names.isEmpty() ? text : text + "\n\n" + label + String.join(", ", names);
    }

    private static List<String> names(List<Component> components, Language language) {
        return components.stream()
                .map(Component::name)
                .filter(name -> name != null && name.complete())
                .map(name -> name.in(language))
                .toList();
    }

    /** Subscribers choose everything about the services, or single components. */
    private static List<String> topics(List<Component> components) {
        List<String> topics = new ArrayList<>(List.of("status"));
        components.forEach(component -> topics.add("status:" + component.code()));
        return topics;
    }

    private static Incident read(Fact fact) {
        try {
            return EventJson.read(fact.json().getBytes(StandardCharsets.UTF_8), Incident.class);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("the body does not fit", malformed);
        }
    }
}
