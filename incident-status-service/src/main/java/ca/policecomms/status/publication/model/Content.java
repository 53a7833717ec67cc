package ca.policecomms.status.publication.model;

import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateState;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
        content.put("translation", translation(publication.translation()));
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
        content.put("parts", gathered.parts().stream().map(Content::part).toList());
        return content;
    }

    public static String hash(Gathered gathered) {
        return CanonicalJson.sha256(of(gathered));
    }

    private static Map<String, Object> translation(TranslationExcuse excuse) {
        if (excuse == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("missing", excuse.missing().tag());
        map.put("reason", excuse.reason());
        map.put("dueAt", text(excuse.dueAt()));
        return map;
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", part.kind().toString());
        map.put("id", part.id().toString());
        map.putAll(part.content());
        return map;
    }

    private static Map<String, Object> update(IncidentUpdate update, Incident incident) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", update.code());
        map.put("incident", incident.code());
        map.put("number", incident.number());
        map.put("title", incident.title().map());
        map.put("startedAt", text(incident.startedAt()));
        map.put("phase", update.phase().toString());
        map.put("impact", update.impact().toString());
        map.put("body", update.body().map());
        map.put("streams", update.streams().map());
        map.put("advice", update.advice().stream().map(UUID::toString).toList());
        map.put("reopens", update.reopens());
        map.put("displayAt", text(update.displayAt()));
        map.put("nextUpdateAt", text(update.nextUpdateAt()));
        if (incident.backfill()) {
            map.put("given", given(update, incident));
        }
        return map;
    }

    private static Map<String, Object> given(IncidentUpdate update, Incident incident) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("impact", incident.impact().toString());
        map.put("createdAt", text(incident.publicSince()));
        map.put("updatedAt", text(incident.publicUpdatedAt()));
        map.put("monitoringAt", text(incident.monitoringAt()));
        map.put("resolvedAt", text(incident.resolvedAt()));
        map.put("reportedAt", text(incident.reportedAt()));
        map.put("updateCreatedAt", text(update.publicSince()));
        map.put("updateUpdatedAt", text(update.publicUpdatedAt()));
        return map;
    }

    private static Map<String, Object> component(ComponentChange change, Component component) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", component.code());
        map.put("kind", component.kind().toString());
        map.put("name", component.name().map());
        map.put("description", component.description().map());
        map.put("group", component.group().code());
        map.put("groupName", component.group().name().map());
        map.put("groupPosition", (long) component.group().position());
        map.put("position", (long) component.position());
        map.put("showcase", component.showcase());
        map.put("startDate", text(component.startDate()));
        map.put(
                "carries",
                component.carries().stream().map(UUID::toString).sorted().toList());
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
        map.put("wording", alternate.publicWording().map());
        return map;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * What lacks a language, by the place in the content: {@code updates[0].body.fr}. An excuse covers the updates: how
     * the public is served meanwhile, and names, are always in both.
     */
    public static List<String> untranslated(Gathered gathered) {
        TranslationExcuse excuse = gathered.publication().translation();
        List<String> missing = Translations.missing(of(gathered));
        if (excuse == null) {
            return missing;
        }
        String language = "." + excuse.missing().tag();
        return missing.stream()
                .filter(place -> !(place.startsWith("updates[") && place.endsWith(language)))
                .toList();
    }
}
