package ca.policecomms.status.page.adapter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.ReleasedUpdate;
import ca.policecomms.status.snapshot.model.Rendered;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRendererTest {

    private final PageRenderer renderer = new PageRenderer(Samples.SETTINGS);
    private final Map<String, Rendered> incident = render(Samples.everything());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status/en/",
                "/status/fr/",
                "/status/en/incidents/incident0001",
                "/status/fr/components/collisionrep",
                "/status/en/history",
                "/status/fr/print",
                "/status/en/advice"
            })
    @DisplayName("S64 a page is one file without script, form, cookie or foreign address, within 14 kB compressed")
    void small(String path) throws IOException {
        String html = text(incident, path);
        assertThat(gzip(html)).isLessThanOrEqualTo(14 * 1024);
        assertThat(html.replace("<script type=\"application/ld+json\">", ""))
                .doesNotContain("<script", "<form", "<img", "<iframe", "@import", "url(", "<link rel=\"stylesheet");
        assertThat(html).doesNotContain(" style=").doesNotContain(" onclick");
    }

    @Test
    @DisplayName("S3 the emergency group comes first and says in words whether each line works, also when it does")
    void emergencyFirst() {
        String html = text(render(Samples.allWell()), "/status/en/");
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
        Map<String, Rendered> fallback = renderer.fallback();
        for (String path : List.of("/status/en/", "/status/fr/", "/status.txt", "/status/en/summary.json")) {
            assertThat(text(incident, path))
                    .contains("705 Division Street", "613-549-4660", "613-549-8792", "613-549-3111", "613-549-7111");
        }
        assertThat(text(fallback, "/status/fr/")).contains("613-549-4660", "613-549-7111", "911", "composez");
        assertThat(new String(renderer.notFound().fresh().bytes(), StandardCharsets.UTF_8))
                .contains("613-549-4660", "There is no such page");
    }

    @Test
    @DisplayName("S40 the text page keeps to 80 columns")
    void columns() {
        assertThat(text(incident, "/status.txt").lines()).allMatch(line -> line.length() <= 80);
        assertThat(text(renderer.fallback(), "/status.txt").lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    @DisplayName("S58 a stale page says so and since when; the API and the feeds say the same as before")
    void stale() {
        assertThat(stale("/status/en/"))
                .contains("may be out of date", "nothing has changed since November 21, 2026, 8:00");
        assertThat(stale("/status/fr/incidents/incident0001")).contains("n’est peut-être plus à jour");
        assertThat(stale("/status/en/embed")).contains("may be out of date");
        assertThat(stale("/status.txt")).contains("may be out of date", "n’est peut-être plus à jour");
        incident.forEach((path, page) -> {
            if (page.fresh().type().startsWith("text/html")) {
                assertThat(text(incident, path)).as(path).doesNotContain("may be out of date", "<!--");
                assertThat(stale(path)).as(path).containsAnyOf("may be out of date", "plus à jour");
            } else if (!path.endsWith("status.txt")) {
                assertThat(page.stale()).as(path).isSameAs(page.fresh());
            }
        });
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
                List.of(changed),
                null,
                null);
        Map<String, Rendered> bodies = render(Samples.state(state.components(), List.of(evilIncident)));
        bodies.forEach((path, body) -> {
            if (body.fresh().type().startsWith("text/html")) {
                assertThat(text(bodies, path).replace("<script type=\"application/ld+json\">", ""))
                        .as(path)
                        .doesNotContain("<script", "<b>");
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
    @DisplayName(
            "S13 an incident shows its streams, the board in its order, who was told, and counts of released facts")
    void recovery() {
        assertThat(text(incident, "/status/en/incidents/incident0001"))
                .containsSubsequence("Day 1", "Systems restored: 1 of 3", "Updates: 2", "Investigation: under way")
                .containsSubsequence(
                        "Dispatch system", "In use again", "Records system", "OPP", "E-mail", "no estimate yet")
                .contains("Information and Privacy Commissioner of Ontario", "First notice", "Choose strong passwords");
        assertThat(text(incident, "/status/fr/incidents/incident0001"))
                .contains("Systèmes rétablis\u00a0: 1 sur 3", "Attend le lien avec OPP", "Premier avis");
    }

    @Test
    @DisplayName("S22 a report has its own address and is linked from its incident")
    void report() {
        assertThat(text(incident, "/status/en/incidents/incident0000")).contains("incidents/incident0000/report");
        assertThat(text(incident, "/incidents/incident0000/report"))
                .containsSubsequence(
                        "What happened", "A disk was full.", "What we are changing", "We now watch the disks.");
    }

    @Test
    @DisplayName("S39 feeds whole and per component, per language, with incidents and maintenance, under stable ids")
    void feeds() throws Exception {
        for (String form : List.of("atom", "rss")) {
            SyndFeed feed = new SyndFeedInput().build(new StringReader(text(incident, "/status/fr/history." + form)));
            assertThat(feed.getEntries()).hasSize(5);
            assertThat(feed.getEntries().stream().map(SyndEntry::getTitle))
                    .contains(
                            "Certains systèmes informatiques non disponibles",
                            "Remplacement du commutateur téléphonique");
            assertThat(feed.getEntries().stream().map(SyndEntry::getUri))
                    .contains("https://status.example.org/status/fr/incidents/incident0001");
            assertThat(feed.getDescription()).contains("Appels au 9-1-1\u00a0: Fonctionne", "613-549-4660");
        }
        JsonNode json = new ObjectMapper().readTree(text(incident, "/status/en/components/collisionrep.json"));
        assertThat(json.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.get("items")).hasSize(1);
        assertThat(json.get("items").get(0).get("id").asText())
                .isEqualTo("https://status.example.org/status/en/incidents/incident0001");
        assertThat(json.get("items").get(0).get("date_modified").asText()).isEqualTo("2026-11-21T13:00:00Z");
        assertThat(text(incident, "/history.atom")).isEqualTo(text(incident, "/status/en/history.atom"));
    }

    @Test
    @DisplayName("S41 a badge has shape, words and a text alternative")
    void badge() {
        assertThat(text(incident, "/status/fr/badges/recordchecks.svg"))
                .contains("role=\"img\"", "<title id=\"t\">Vérifications de casier judiciaire: Hors service</title>")
                .contains("613-549-4660")
                .doesNotContain("<script", "style=");
        assertThat(text(incident, "/status/en/badge.svg")).contains("Kingston Police: Partial System Outage");
    }

    @Test
    @DisplayName("S41 the calendar has stable UIDs, a SEQUENCE, and CANCELLED for what was called off")
    void calendar() throws Exception {
        String ics = text(incident, "/status/en/maintenance.ics");
        Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
        assertThat(calendar.getComponents("VEVENT")).hasSize(3);
        assertThat(ics)
                .contains("UID:maintenance1@status.example.org", "DTSTART:20261126T130000Z", "SEQUENCE:3")
                .contains("STATUS:CANCELLED", "STATUS:CONFIRMED", "METHOD:PUBLISH");
    }

    @Test
    @DisplayName("S66 pages carry JSON-LD, Open Graph and hreflang; security.txt expires in half a year")
    void metadata() throws Exception {
        String html = text(incident, "/status/en/");
        String data = html.substring(html.indexOf("ld+json\">") + 9, html.indexOf("</script>"));
        JsonNode announcement = new ObjectMapper().readTree(data);
        assertThat(announcement.get("@type").asText()).isEqualTo("SpecialAnnouncement");
        assertThat(announcement.get("name").asText()).isEqualTo("Some computer systems unavailable");
        assertThat(html)
                .contains("<meta property=\"og:title\" content=\"Service status\">")
                .contains("hreflang=\"fr\" href=\"https://status.example.org/status/fr/\"");
        assertThat(text(incident, "/.well-known/security.txt"))
                .contains("Contact: mailto:security@example.org", "Expires: 2027-05-20T04:00:00Z");
    }

    @Test
    @DisplayName(
            "S37 what police never ask for, and how to verify a caller, is on page, text, advice, contact and print")
    void scamWarning() {
        for (String path : List.of(
                "/status/en/",
                "/status/en/status.txt",
                "/status/en/advice",
                "/status/en/contact",
                "/status/en/print")) {
            assertThat(text(incident, path).replaceAll("<[^>]+>", "").replaceAll("\\s+", " "))
                    .as(path)
                    .contains("never ask for passwords", "call 613-549-4660: that number reaches us");
        }
    }

    @Test
    @DisplayName("S45 bars and uptime come from the released history, with the days in words and the rule printed")
    void bars() {
        assertThat(text(incident, "/status/en/"))
                .contains("98.86% uptime in the last 90 days. Days with problems: November 21 (Partial outage)");
        assertThat(text(incident, "/status/en/components/collisionrep"))
                .containsSubsequence(
                        "November 21", "Partial outage", "October 22", "Out of service", "15\u00a0h\u00a000\u00a0min")
                .contains("a partial outage at 30%");
    }

    @Test
    @DisplayName("S63 the first of a month is an ordinal in French, and no other day is")
    void frenchDays() {
        PageTimes times = new PageTimes(Samples.ZONE, Language.FR);
        assertThat(times.day(LocalDate.of(2026, 11, 1))).isEqualTo("1er novembre");
        assertThat(times.day(LocalDate.of(2026, 11, 11))).isEqualTo("11 novembre");
        assertThat(times.text(Instant.parse("2026-08-01T16:05:00Z")))
                .isEqualTo("1er août 2026 à 12\u00a0h\u00a005 HAE");
    }

    @Test
    @DisplayName("S45 history is by months, and each month has its address")
    void history() {
        assertThat(text(incident, "/status/fr/history")).contains("Novembre 2026", "Site Web lent");
        assertThat(text(incident, "/status/en/history/2026-11")).contains("Some computer systems unavailable");
        assertThat(text(incident, "/history")).isEqualTo(text(incident, "/status/en/history"));
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
        Map<String, Rendered> again = new PageRenderer(Samples.SETTINGS)
                .render(Samples.everything(), Audience.PUBLIC, Samples.EIGHT, List.of());
        incident.forEach((path, body) -> assertThat(again.get(path).fresh().bytes())
                .as(path)
                .isEqualTo(body.fresh().bytes()));
    }

    private static String text(Map<String, Rendered> bodies, String path) {
        return new String(bodies.get(path).fresh().bytes(), StandardCharsets.UTF_8);
    }

    private String stale(String path) {
        return new String(incident.get(path).stale().bytes(), StandardCharsets.UTF_8);
    }

    private Map<String, Rendered> render(ReleasedState state) {
        return renderer.render(state, Audience.PUBLIC, Samples.EIGHT, List.of());
    }

    private static int gzip(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
