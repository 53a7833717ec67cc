package ca.policecomms.status.publication.model;

import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateState;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.wording.model.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a release will make public, in all languages, with audience and times: what an approver reads and what the
 * approval is bound to. Staff text is no part of it.
 */
public final class Content {

    private Content() {}

    public static Map<String, Object> of(Gathered gathered) {
        Publication publication = gathered.publication();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("audience", publication.audience().toString());
        content.put("notBefore", text(publication.notBefore()));
        content.put(
                "updates",
                gathered.updates().stream()
                        .map(u -> update(u, gathered.incidents().get(u.incidentId())))
                        .toList());
        content.put(
                "components",
                publication.components().stream()
                        .map(c -> component(c, gathered.components().get(c.componentId())))
                        .toList());
        content.put(
                "alternates",
                gathered.alternates().stream()
                        .map(a -> alternate(a, gathered.components().get(a.componentId())))
                        .toList());
        return content;
    }

    public static String hash(Gathered gathered) {
        return CanonicalJson.sha256(of(gathered));
    }

    private static Map<String, Object> update(IncidentUpdate update, Incident incident) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", update.code());
        map.put("incident", incident.code());
        map.put("number", incident.number());
        map.put("title", both(incident.title()));
        map.put("startedAt", text(incident.startedAt()));
        map.put("phase", update.phase().toString());
        map.put("impact", update.impact().toString());
        map.put("body", both(update.body()));
        map.put("displayAt", text(update.displayAt()));
        map.put("nextUpdateAt", text(update.nextUpdateAt()));
        return map;
    }

    private static Map<String, Object> component(ComponentChange change, Component component) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", component.code());
        map.put("kind", component.kind().toString());
        map.put("name", both(component.name()));
        map.put("description", both(component.description()));
        map.put("group", component.group().code());
        map.put("groupName", both(component.group().name()));
        map.put("groupPosition", (long) component.group().position());
        map.put("position", (long) component.position());
        map.put("showcase", component.showcase());
        map.put("startDate", text(component.startDate()));
        map.put("status", change.status().toString());
        map.put("since", text(change.since()));
        return map;
    }

    private static Map<String, Object> alternate(Alternate alternate, Component component) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", alternate.id().toString());
        map.put("component", component.code());
        map.put("act", alternate.state() == AlternateState.DRAFT ? "start" : "end");
        map.put("kind", alternate.kind().toString());
        map.put("coverage", text(alternate.coverage()));
        map.put("wording", both(alternate.publicWording()));
        return map;
    }

    private static Map<String, Object> both(Bilingual text) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("en", text.en());
        map.put("fr", text.fr());
        return map;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** What lacks a language, by the place in the content: {@code updates[0].body.fr}. */
    public static List<String> untranslated(Gathered gathered) {
        return Translations.missing(of(gathered));
    }
}
