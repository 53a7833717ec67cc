package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.wording.model.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every page and text of the agency's own, with the paths they are served at. */
public final class PageRenderer {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    private final PageSettings settings;
    private final HtmlPages html;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public PageRenderer(PageSettings settings) {
        this.settings = settings;
        this.html = new HtmlPages(settings);
    }

    public Map<String, Body> render(ReleasedState state, Freshness freshness) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        StringBuilder bothTexts = new StringBuilder();
        for (Language language : Language.values()) {
            ViewWriter writer = new ViewWriter(language, settings.zone());
            Views.Page view = writer.page(state, freshness);
            String text = TextPage.of(view, settings.contact(), language);
            bothTexts.append(bothTexts.isEmpty() ? "" : "\n\n").append(text);
            String base = "/status/" + language.tag();
            putAll(bodies, body(HTML, language, html.status(view, language)), base, base + "/");
            bodies.put(base + "/status.txt", body(TEXT, language, text));
            bodies.put(base + "/summary.json", body(JSON, language, summary(state, language)));
            for (ReleasedIncident incident : state.incidents()) {
                bodies.put(
                        base + "/incidents/" + incident.code(),
                        body(HTML, language, html.incident(incident, writer, freshness, language)));
            }
        }
        bodies.put("/status.txt", body(TEXT, null, bothTexts.toString()));
        defaults(bodies, state);
        return bodies;
    }

    /** Paths that name no language show the first one. */
    private static void defaults(Map<String, Body> bodies, ReleasedState state) {
        putAll(bodies, bodies.get("/status/en/"), "/", "/status", "/status/");
        for (ReleasedIncident incident : state.incidents()) {
            Body body = bodies.get("/status/en/incidents/" + incident.code());
            putAll(bodies, body, "/status/i/" + incident.code(), "/incidents/" + incident.code());
        }
    }

    public Map<String, Body> fallback() {
        Map<String, Body> bodies = new LinkedHashMap<>();
        Body page = body(HTML, null, html.notice("fallback", false));
        StringBuilder text = new StringBuilder();
        for (Language language : Language.values()) {
            String base = "/status/" + language.tag();
            String part = TextPage.notice("fallback", settings.contact(), language);
            text.append(text.isEmpty() ? "" : "\n\n").append(part);
            putAll(bodies, page, base, base + "/");
            bodies.put(base + "/status.txt", body(TEXT, language, part));
        }
        bodies.put("/status.txt", body(TEXT, null, text.toString()));
        putAll(bodies, page, "/", "/status", "/status/");
        return bodies;
    }

    public Body notFound() {
        return body(HTML, null, html.notice("notFound", true));
    }

    private String summary(ReleasedState state, Language language) {
        try {
            return json.writeValueAsString(SummaryDocument.of(state, settings, language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }

    private static Body body(String type, Language language, String content) {
        return Body.of(type, language == null ? null : language.tag(), content.getBytes(StandardCharsets.UTF_8));
    }

    private static void putAll(Map<String, Body> bodies, Body body, String... paths) {
        for (String path : paths) {
            bodies.put(path, body);
        }
    }
}
