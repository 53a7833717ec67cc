package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.wording.model.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** schema.org SpecialAnnouncement as JSON-LD: for each open incident, else for the state of the emergency lines. */
final class Announcement {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Announcement() {}

    static RawString of(
            ReleasedState state, PageSettings settings, Language language, String root, String emergencyWords) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (ReleasedIncident incident : state.unresolved()) {
            all.add(announcement(
                    settings,
                    language,
                    incident.title().in(language),
                    incident.updates().getFirst().body().in(language),
                    incident.updates().getFirst().displayAt().toString(),
                    settings.url() + root + "incidents/" + incident.code()));
        }
        if (all.isEmpty()) {
            all.add(announcement(
                    settings,
                    language,
                    Texts.in(language).get("title"),
                    emergencyWords,
                    state.releasedAt().toString(),
                    settings.url() + root));
        }
        try {
            // A data block ends at the first "</": no text of people may hold one.
            String json = JSON.writeValueAsString(all.size() == 1 ? all.getFirst() : all)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
            return new RawString("<script type=\"application/ld+json\">" + json + "</script>");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private static Map<String, Object> announcement(
            PageSettings settings, Language language, String name, String text, String posted, String url) {
        PublicContact contact = settings.contact();
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("@type", "PoliceStation");
        publisher.put("name", contact.agency().in(language));
        publisher.put("address", contact.address());
        publisher.put("telephone", "+1-" + contact.telephone());
        if (contact.website() != null) {
            publisher.put("url", contact.website());
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@context", "https://schema.org");
        map.put("@type", "SpecialAnnouncement");
        map.put("name", name);
        map.put("text", text);
        map.put("datePosted", posted);
        map.put("inLanguage", language.tag());
        map.put("url", url);
        map.put("announcementLocation", publisher);
        return map;
    }
}
