package ca.policecomms.status.offline;

import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.Problems;
import ca.policecomms.status.EnrolledPeople;
import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class OfflineBundleIT {

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void shown() {
        Story.awaitPage("/status/en/", "Non-emergency line");
    }

    @AfterEach
    void allBack() {
        PostgresResource.startServer();
        KafkaResource.startBroker();
        OidcResource.startIssuer();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> EDITOR.get("/v1/incidents").statusCode(200));
    }

    @Test
    @DisplayName(
            "S61 with everything dead two signatures tell the public; a replay is refused; an approver reconciles it")
    void wholeLife() throws Exception {
        String title = "Offline " + UUID.randomUUID();
        PostgresResource.stopServer();
        KafkaResource.stopBroker();
        OidcResource.stopIssuer();
        UUID id = UUID.randomUUID();
        String content = notice(id, title, List.of());
        String code = apply(content, EnrolledPeople.first(), EnrolledPeople.second())
                .statusCode(200)
                .extract()
                .path("code");
        given().get("/status/en/").then().body(containsString(title));
        given().get("/status/fr/incidents/" + code).then().statusCode(200).body(containsString("Hors ligne"));
        given().get("/status.txt").then().body(containsString(title));
        given().get("/api/v2/incidents/unresolved.json").then().body("incidents.id", hasItem(code));
        Problems.assertProblem(apply(content, EnrolledPeople.first(), EnrolledPeople.second()), 409, "sequence-behind");

        allBack();
        Story other = Story.begin("Released after " + id, "Publié après " + id);
        other.release(other.update("identified", "minor", "x", "y"), List.of(), List.of());
        Story.awaitPage("/status/en/", "Released after " + id, title);
        APPROVER.get("/v1/offline-bundles").body("items.id", hasItem(id.toString()));
        APPROVER.post("/v1/offline-bundles/" + id + "/reconciliation", Map.of()).statusCode(204);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(given().get("/status/en/").asString())
                        .doesNotContain(title)
                        .contains("Released after " + id));
        APPROVER.post("/v1/offline-bundles/" + id + "/reconciliation", Map.of()).statusCode(404);
    }

    @Test
    @DisplayName("S61 one person, the same person twice, a stranger, and a changed byte are all refused")
    void refused() throws Exception {
        String content = notice(UUID.randomUUID(), "Never shown", List.of());
        SealKeys stranger = SealKeys.generated();
        Problems.assertProblem(apply(content, EnrolledPeople.first(), EnrolledPeople.first()), 403, "same-person");
        Problems.assertProblem(apply(content, EnrolledPeople.first(), stranger), 403, "same-person");
        String first = sign(content, EnrolledPeople.first());
        String second = sign(content, EnrolledPeople.second());
        Problems.assertProblem(post(content.replace("Never", "Ever"), first, second), 403, "same-person");
        Problems.assertProblem(post(content, first, "!"), 400, "invalid-request")
                .naming("signatures");
        assertThat(given().get("/status/en/").asString()).doesNotContain("Never shown");
    }

    @Test
    @DisplayName("S61 nothing is shown out of order without a word on what to do meanwhile, nor in one language")
    void incomplete() throws Exception {
        String code = given().get("/api/v2/components.json").path("components.find { it.name == 'Front desk' }.id");
        List<?> change = List.of(Map.of("component", code, "status", "major_outage"));
        Problems.assertProblem(
                apply(notice(UUID.randomUUID(), "No word", change), EnrolledPeople.first(), EnrolledPeople.second()),
                409,
                "continuity-incomplete");
        String english = notice(UUID.randomUUID(), "English", List.of()).replace("\"fr\"", "\"xx\"");
        Problems.assertProblem(apply(english, EnrolledPeople.first(), EnrolledPeople.second()), 400, "invalid-request");
    }

    private String notice(UUID id, String title, List<?> components) throws Exception {
        var shown = given().get("/status/snapshot").jsonPath();
        return json.writeValueAsString(Map.of(
                "id",
                id.toString(),
                "base",
                Map.of(
                        "term", shown.getLong("term"),
                        "sequence", shown.getLong("sequence"),
                        "number", shown.getLong("number")),
                "writtenAt",
                "2026-11-21T13:00:00Z",
                "title",
                Map.of("en", title, "fr", "Hors ligne " + id),
                "body",
                Map.of("en", "Call us.", "fr", "Appelez-nous."),
                "phase",
                "identified",
                "impact",
                "major",
                "components",
                components));
    }

    private static ValidatableResponse apply(String content, SealKeys... people) {
        return post(
                content,
                Arrays.stream(people).map(person -> sign(content, person)).toArray(String[]::new));
    }

    private static String sign(String content, SealKeys person) {
        return Base64.getEncoder().encodeToString(person.sign(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static ValidatableResponse post(String content, String... signatures) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("content", content, "signatures", signatures))
                .post("/v1/offline-bundles")
                .then();
    }
}
