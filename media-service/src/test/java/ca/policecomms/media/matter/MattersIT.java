package ca.policecomms.media.matter;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.media.Desk.approver;
import static ca.policecomms.media.Desk.member;
import static ca.policecomms.media.Desk.officer;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.event.EventHeaders;
import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.Topics;
import ca.policecomms.media.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class MattersIT {
    private static String open(Map<String, Object> body) {
        return officer()
                .post("/v1/matters", body)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
    }

    private static Map<String, Object> major() {
        return Map.of(
                "kind", "BREAKING",
                "title", Map.of("en", "Plant fire", "fr", "Incendie d'usine"),
                "incidentClass", Map.of("certainty", "CONFIRMED", "code", "FIRE"),
                "place", Map.of("certainty", "CONFIRMED", "area", "CITY"),
                "major", true);
    }

    @Test
    @DisplayName("§7 staff open planned and breaking matters by hand, and find them again")
    void byHand() {
        String id = open(Desk.parade());
        String fire = open(major());

        member().get("/v1/matters/" + id).then().statusCode(200).header("ETag", "\"1\"");
        var planned = approver().get("/v1/matters?kind=PLANNED&limit=200").jsonPath();
        assertThat(planned.getList("items.id")).contains(id).doesNotContain(fire);
        assertThat(officer()
                        .get("/v1/matters?major=true&state=OPEN&limit=200")
                        .jsonPath()
                        .getList("items.id"))
                .contains(fire)
                .doesNotContain(id);
    }

    @Test
    @DisplayName("§7 the list is newest first and its pages neither miss nor repeat a matter")
    void paged() {
        List<String> opened = List.of(open(Desk.parade()), open(Desk.parade()), open(Desk.parade()));
        var first = officer().get("/v1/matters?limit=2").jsonPath();
        var second = officer()
                .request()
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("next"))
                .get("/v1/matters")
                .jsonPath();

        assertThat(first.getList("items.id", String.class)).containsExactly(opened.get(2), opened.get(1));
        assertThat(second.getList("items.id", String.class)).startsWith(opened.get(0));
    }

    @Test
    @DisplayName("§7 facts are amended under the version that was seen")
    void amended() {
        String path = "/v1/matters/" + open(Desk.parade());
        officer()
                .patch(path, 1, Map.of("place", Map.of("certainty", "CONFIRMED", "area", "CITY")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        assertProblem(officer().patch(path, 1, Map.of("major", true)).then(), 412, "stale-version");
        var now = officer().get(path).jsonPath();
        assertThat(now.getInt("factsVersion")).isEqualTo(2);
        assertThat(now.getBoolean("major.value")).isFalse();
    }

    @Test
    @DisplayName("§14 opening, deciding and closing are told in order, as the contract says")
    void events() {
        String id = open(major());
        String path = "/v1/matters/" + id;
        assertProblem(officer().act(path + "/close", 1, null).then(), 409, "decision-missing");
        approver()
                .act(path + "/decision", 1, Map.of("decision", "DEFER", "reviewAt", "2031-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        officer()
                .act(path + "/decision", 2, Map.of("decision", "WITHHOLD", "reason", "INTEGRITY", "note", "ongoing"))
                .then()
                .statusCode(200);
        member().act(path + "/close", 3, null).then().statusCode(200);

        var events = Topics.read("media.matters.v1", UUID.fromString(id), 4, Duration.ofSeconds(20));
        assertThat(events)
                .extracting(wire -> Topics.header(wire, EventHeaders.TYPE))
                .containsExactly(
                        "media.matter.opened.v1",
                        "media.matter.decided.v1",
                        "media.matter.decided.v1",
                        "media.matter.closed.v1");
        assertThat(events)
                .extracting(wire -> Topics.header(wire, EventHeaders.AGGREGATE_VERSION))
                .containsExactly("1", "2", "3", "4");
        events.forEach(wire ->
                Contracts.validate("media.matters.v1", Topics.header(wire, EventHeaders.TYPE), Topics.body(wire)));
        assertThat(events).noneSatisfy(wire -> assertThat(Topics.body(wire)).contains("ongoing"));
    }

    @Test
    @DisplayName("§13 a closed matter allows nothing more")
    void closed() {
        String path = "/v1/matters/" + open(Desk.parade());
        officer().act(path + "/close", 1, null).then().statusCode(200);

        assertProblem(officer().act(path + "/close", 2, null).then(), 409, "illegal-transition");
        assertProblem(officer().patch(path, 2, Map.of("major", true)).then(), 409, "illegal-transition");
        assertProblem(
                officer()
                        .act(path + "/decision", 2, Map.of("decision", "RELEASE"))
                        .then(),
                409,
                "illegal-transition");
    }

    @Test
    @DisplayName("R4 the same Idempotency-Key gives the first answer, with another body it is refused")
    void idempotent() {
        String key = UUID.randomUUID().toString();
        Response first = withKey(key, Desk.parade());
        Response again = withKey(key, Desk.parade());

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertProblem(withKey(key, major()).then(), 422, "idempotency-key-reused");
    }

    private static Response withKey(String key, Object body) {
        return officer()
                .request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/matters");
    }
}
