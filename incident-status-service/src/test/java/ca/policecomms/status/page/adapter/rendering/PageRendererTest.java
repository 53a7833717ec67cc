package ca.policecomms.status.page.adapter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.ReleasedUpdate;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.wording.model.Bilingual;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRendererTest {

    private final PageRenderer renderer = new PageRenderer(Samples.SETTINGS);
    private final Freshness fresh = Freshness.fresh(Samples.EIGHT);
    private final Map<String, Body> incident = renderer.render(Samples.cyberIncident(), fresh);

    @ParameterizedTest
    @ValueSource(strings = {"/status/en/", "/status/fr/", "/status/en/incidents/incident0001"})
    @DisplayName("S64 a page is one file without script, form, cookie or foreign address, within 14 kB compressed")
    void small(String path) throws IOException {
        Body body = incident.get(path);
        String html = text(incident, path);
        write(path, html);
        assertThat(body.gzip().length).isLessThanOrEqualTo(14 * 1024);
        assertThat(html)
                .doesNotContain("<script", "<form", "<img", "<iframe", "@import", "url(", "<link rel=\"stylesheet");
        assertThat(html).doesNotContain(" style=").doesNotContain(" onclick");
    }

    @Test
    @DisplayName("S3 the emergency group comes first and says in words whether each line works, also when it does")
    void emergencyFirst() {
        String html = text(renderer.render(Samples.allWell(), fresh), "/status/en/");
        assertThat(html.indexOf("9-1-1 and emergency police response"))
                .isPositive()
                .isLessThan(html.indexOf("All Systems Operational"));
        assertThat(html).containsSubsequence("9-1-1 calls", "Working");
        assertThat(text(incident, "/status.txt")).contains("9-1-1 calls: Working", "Appels au 9-1-1: Fonctionne");
        assertThat(text(incident, "/status/fr/"))
                .containsSubsequence("Appels au 9-1-1", "Fonctionne", "En cas d’urgence");
    }

    @Test
    @DisplayName("S7 what serves the public meanwhile stands beside the component, in both languages and in the text")
    void meanwhile() {
        assertThat(text(incident, "/status/en/"))
                .containsSubsequence("Collision reporting", "Meanwhile", "every day from 8 a.m.");
        assertThat(text(incident, "/status/fr/")).containsSubsequence("Entre-temps", "Les demandes déjà faites");
        assertThat(text(incident, "/status/en/status.txt")).contains("There is no other way to apply for now.");
    }

    @Test
    @DisplayName("S36 every output carries address, telephone, TTY and faxes, the fallback and the 404 too")
    void contact() {
        Map<String, Body> fallback = renderer.fallback();
        for (String path : List.of("/status/en/", "/status/fr/", "/status.txt", "/status/en/summary.json")) {
            assertThat(text(incident, path))
                    .contains("705 Division Street", "613-549-4660", "613-549-8792", "613-549-3111", "613-549-7111");
        }
        assertThat(text(fallback, "/status/fr/")).contains("613-549-4660", "613-549-7111", "911", "composez");
        assertThat(new String(renderer.notFound().plain(), StandardCharsets.UTF_8))
                .contains("613-549-4660", "There is no such page");
    }

    @Test
    @DisplayName("S40 the text page keeps to 80 columns")
    void columns() {
        assertThat(text(incident, "/status.txt").lines()).allMatch(line -> line.length() <= 80);
        assertThat(text(renderer.fallback(), "/status.txt").lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    @DisplayName("S58 a stale page says so and when it was last confirmed; the API says the same as before")
    void stale() {
        Map<String, Body> stale = renderer.render(Samples.cyberIncident(), Freshness.stale(Samples.EIGHT));
        assertThat(text(stale, "/status/en/"))
                .contains("may be out of date", "Last confirmed: November 21, 2026, 8:00");
        assertThat(text(stale, "/status/fr/incidents/incident0001")).contains("n’est peut-être plus à jour");
        assertThat(text(stale, "/status.txt")).contains("may be out of date");
        assertThat(text(incident, "/status/en/")).doesNotContain("may be out of date");
        assertThat(stale.get("/status/en/summary.json").tag())
                .isEqualTo(incident.get("/status/en/summary.json").tag());
    }

    @Test
    @DisplayName("S63 text of people is escaped wherever it is shown")
    void escaped() {
        ReleasedState state = Samples.cyberIncident();
        ReleasedIncident first = state.incidents().getFirst();
        ReleasedUpdate update = first.updates().getFirst();
        Bilingual evil = new Bilingual("<script>alert(1)</script> & \"x\"", "<b>");
        ReleasedUpdate changed = new ReleasedUpdate(
                update.code(),
                update.phase(),
                update.impact(),
                evil,
                update.createdAt(),
                update.updatedAt(),
                update.displayAt(),
                null,
                List.of());
        ReleasedIncident evilIncident = new ReleasedIncident(
                first.code(),
                first.number(),
                evil,
                first.phase(),
                first.impact(),
                first.createdAt(),
                first.updatedAt(),
                first.startedAt(),
                null,
                null,
                List.of(changed));
        Map<String, Body> bodies = renderer.render(Samples.state(state.components(), List.of(evilIncident)), fresh);
        bodies.forEach((path, body) -> {
            if (body.type().startsWith("text/html")) {
                assertThat(new String(body.plain(), StandardCharsets.UTF_8)).doesNotContain("<script", "<b>");
            }
        });
        assertThat(text(bodies, "/status/en/")).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;");
    }

    @Test
    @DisplayName("S17 the next update is a time in the agency's zone, or when it is safe to say more")
    void nextUpdate() {
        assertThat(text(incident, "/status/en/")).contains("Next update: November 21, 2026, 12:00 p.m. EST");
        assertThat(text(incident, "/status/fr/")).contains("21 novembre 2026 à 12\u00a0h\u00a000 HNE");
    }

    @Test
    @DisplayName("S63 both languages have the same fixed texts")
    void sameTexts() {
        assertThat(Texts.in(ca.policecomms.status.wording.model.Language.EN)
                        .all()
                        .keySet())
                .isEqualTo(Texts.in(ca.policecomms.status.wording.model.Language.FR)
                        .all()
                        .keySet());
    }

    @Test
    @DisplayName("S52 the same release makes the same bytes")
    void deterministic() {
        Map<String, Body> again = new PageRenderer(Samples.SETTINGS).render(Samples.cyberIncident(), fresh);
        incident.forEach(
                (path, body) -> assertThat(again.get(path).plain()).as(path).isEqualTo(body.plain()));
    }

    private static String text(Map<String, Body> bodies, String path) {
        return new String(bodies.get(path).plain(), StandardCharsets.UTF_8);
    }

    /** For looking at: target/pages. */
    private static void write(String path, String html) throws IOException {
        Path file = Path.of("target/pages" + path.replaceAll("/$", "/index") + ".html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }
}
