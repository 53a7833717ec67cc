package ca.policecomms.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All that anybody can read of the service status: pages, plain text, feeds and the API, in both languages. */
final class PublicView {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** English and French on one sheet. */
    private static final String SHEET = "/status.txt";

    private final Api anyone;

    PublicView(RunningSuite suite) {
        anyone = Api.anonymous(suite);
    }

    /** What shows what is going on now. */
    private static List<String> now(String language) {
        String root = "/status/" + language + "/";
        String api = language.equals("en") ? "" : "/status/fr";
        return List.of(root, root + "status.txt", root + "summary.json", root + "print", api + "/api/v2/summary.json");
    }

    /** What keeps what was. */
    private static List<String> lasting(String language) {
        String root = "/status/" + language + "/";
        String api = language.equals("en") ? "" : "/status/fr";
        return List.of(
                root + "history.atom", root + "history.rss", root + "history.json", api + "/api/v2/incidents.json");
    }

    /** Without the line breaks of the plain text and of the markup. */
    String read(String path) {
        return anyone.get(path).must(200).text().replaceAll("[\\s\u00a0]+", " ");
    }

    JsonNode json(String path) {
        return anyone.get(path).must(200).body();
    }

    /** Every output of the language says it, the sheet with both says both. */
    void awaitSaid(String en, String fr) {
        awaitIn(both(PublicView::now, PublicView::lasting, "en"), en);
        awaitIn(both(PublicView::now, PublicView::lasting, "fr"), fr);
        awaitIn(List.of(SHEET), en);
        awaitIn(List.of(SHEET), fr);
    }

    /** Feeds and history say it; what is going on now does not any more. */
    void awaitOver(String en, String fr) {
        awaitIn(lasting("en"), en);
        awaitIn(lasting("fr"), fr);
        for (String path : List.of("/status/en/status.txt", "/api/v2/summary.json")) {
            await(path + " has no " + en).atMost(SOON).until(() -> !read(path).contains(en));
        }
    }

    /** The addresses of one incident's pages, in both languages. */
    void awaitOn(String rest, String en, String fr) {
        awaitIn(List.of("/status/en/" + rest), en);
        awaitIn(List.of("/status/fr/" + rest), fr);
    }

    private void awaitIn(List<String> paths, String text) {
        for (String path : paths) {
            await(path + " says: " + text)
                    .atMost(SOON)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() -> assertThat(read(path)).contains(text));
        }
    }

    /** The same state in words, in data and in both languages. */
    void awaitState(Service service, String status, String en, String fr) {
        awaitIn(List.of("/status/en/status.txt", SHEET), service.en() + ": " + en);
        awaitIn(List.of("/status/fr/status.txt", SHEET), service.fr() + ": " + fr);
        assertThat(statusOf("/api/v2/summary.json", service.en())).isEqualTo(status);
        assertThat(statusOf("/api/v2/components.json", service.en())).isEqualTo(status);
        assertThat(statusOf("/status/fr/api/v2/summary.json", service.fr())).isEqualTo(status);
        assertThat(read("/status/en/")).containsPattern(row(service.en(), en));
        assertThat(read("/status/fr/")).containsPattern(row(service.fr(), fr));
    }

    /** A row of the page: the name, and its state before the next row begins. */
    private static Pattern row(String name, String state) {
        return Pattern.compile(Pattern.quote(name) + "</(?:a|span)>(?:(?!class=\"row\").)*?" + Pattern.quote(state));
    }

    private String statusOf(String path, String name) {
        return StreamSupport.stream(json(path).path("components").spliterator(), false)
                .filter(component -> component.path("name").asText().equals(name))
                .map(component -> component.path("status").asText())
                .findFirst()
                .orElse("not there");
    }

    /** Whether they work is said in words before anything else, on every page and sheet. */
    void assertEmergencyFirst() {
        assertBefore("/status/en/", "9-1-1 and emergency police response", "What is happening now");
        assertBefore("/status/en/status.txt", "9-1-1 calls: Working", "WHAT IS HAPPENING NOW");
        assertBefore("/status/en/status.txt", "Emergency police response: Working", "WHAT IS HAPPENING NOW");
        assertBefore("/status/fr/", "9-1-1 et intervention policière d’urgence", "Ce qui se passe");
        assertBefore("/status/fr/status.txt", "Appels au 9-1-1: Fonctionne", "CE QUI SE PASSE");
        assertThat(json("/api/v2/summary.json").at("/components/0/name").asText())
                .isEqualTo("9-1-1 and emergency police response");
    }

    void assertEmergencyWorks() {
        assertThat(read(SHEET)).contains("9-1-1 calls: Working", "Appels au 9-1-1: Fonctionne");
    }

    private void assertBefore(String path, String first, String then) {
        assertThat(read(path)).containsSubsequence(first, then);
    }

    /** In no byte of any public address. */
    void assertNowhere(String incident, String... texts) {
        List<String> paths = new ArrayList<>(List.of(
                SHEET,
                "/history",
                "/history.atom",
                "/status/ledger.json",
                "/api/v2/incidents/unresolved.json",
                "/api/v2/scheduled-maintenances.json"));
        for (String language : List.of("en", "fr")) {
            paths.addAll(both(PublicView::now, PublicView::lasting, language));
            if (incident != null) {
                paths.add("/status/" + language + "/incidents/" + incident);
            }
        }
        for (String path : paths) {
            assertThat(read(path)).as(path).doesNotContain(texts);
        }
    }

    private static List<String> both(
            Function<String, List<String>> some, Function<String, List<String>> more, String language) {
        return Stream.concat(some.apply(language).stream(), more.apply(language).stream())
                .toList();
    }

    /** The state of the whole in one word. */
    String indicator() {
        return json("/api/v2/summary.json").at("/status/indicator").asText();
    }

    /** The incident as Statuspage clients read it, from the newest fifty. */
    JsonNode incident(String name) {
        return StreamSupport.stream(
                        json("/api/v2/incidents.json").path("incidents").spliterator(), false)
                .filter(incident -> incident.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no incident " + name));
    }

    /** What the public knows a component by. @param code for the address of its own page and its subscribers */
    record Service(String id, String code, String en, String fr) {}
}
