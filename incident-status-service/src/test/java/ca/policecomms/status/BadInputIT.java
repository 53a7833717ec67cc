package ca.policecomms.status;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.AUDITOR;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.JOURNALIST;
import static ca.policecomms.status.Staff.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.TestTokens;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@StatusTest
class BadInputIT {

    private static final String ID = Endpoints.ID;

    static List<Endpoint> endpoints() {
        return Endpoints.all();
    }

    static List<Endpoint> matched() {
        return endpoints().stream().filter(Endpoint::matched).toList();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    @DisplayName("S31 malformed JSON, an unknown field and a wrong type are refused, and the field is named")
    void malformed(Endpoint endpoint) {
        assertProblem(endpoint.send("{\"a\":"), 400, "invalid-request");
        assertProblem(endpoint.send("[]"), 400, "invalid-request");
        assertProblem(endpoint.send("{\"nonsense\":1}"), 400, "invalid-request").naming("nonsense");
        String field = endpoint.good().keySet().iterator().next();
        assertProblem(endpoint.send("{\"" + field + "\":{\"x\":[]}}"), 400, "invalid-request");
        assertProblem(endpoint.send(""), 400, "invalid-request");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    @DisplayName("S31 without a token 401, with a role that may not 403, and a bad token is no token")
    void unauthorised(Endpoint endpoint) throws Exception {
        String good = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(endpoint.good());
        assertProblem(endpoint.send(null, good, "\"1\"", null), 401, "unauthenticated");
        assertProblem(endpoint.send(JOURNALIST, good, "\"1\"", null), 403, "role-forbidden");
        assertProblem(endpoint.send(AUDITOR, good, "\"1\"", null), 403, "role-forbidden");
        assertProblem(
                endpoint.send(endpoint.by() == EDITOR ? APPROVER : EDITOR, good, "\"1\"", null), 403, "role-forbidden");
        for (String token : List.of(
                TestTokens.expired("erin", Role.EDITOR),
                TestTokens.wrongAudience("erin", Role.EDITOR),
                TestTokens.foreignKey("erin", Role.EDITOR))) {
            assertProblem(
                    given().auth()
                            .oauth2(token)
                            .contentType(ContentType.JSON)
                            .body(good)
                            .request(endpoint.method(), endpoint.path())
                            .then(),
                    401,
                    "unauthenticated");
        }
    }

    @ParameterizedTest
    @MethodSource("matched")
    @DisplayName("S29 a change without If-Match is refused, and so is one that is no tag; an unknown id is 404")
    void preconditions(Endpoint endpoint) throws Exception {
        String good = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(endpoint.good());
        assertProblem(endpoint.send(endpoint.by(), good, null, null), 428, "precondition-required");
        assertProblem(endpoint.send(endpoint.by(), good, "*", null), 400, "invalid-request");
        assertProblem(endpoint.send(good), 404, "not-found");
    }

    @Test
    @DisplayName("S31 reading needs a role; an unknown id is 404, a malformed one too; a bad page is 400")
    void reading() {
        for (String list : List.of(
                "/v1/component-groups",
                "/v1/components",
                "/v1/incidents",
                "/v1/publications",
                "/v1/holds",
                "/v1/restoration-items",
                "/v1/maintenances",
                "/v1/notifications",
                "/v1/deadline-rules",
                "/v1/templates",
                "/v1/advice-cards",
                "/v1/probes",
                "/v1/proposals")) {
            assertProblem(given().get(list).then(), 401, "unauthenticated");
            assertProblem(JOURNALIST.get(list), 403, "role-forbidden");
            assertProblem(AUDITOR.get(list + "?limit=201"), 400, "invalid-request")
                    .naming("limit");
            assertProblem(AUDITOR.get(list + "?cursor=garbage"), 400, "invalid-request")
                    .naming("cursor");
            assertProblem(AUDITOR.get(list + "/" + ID), 404, "not-found");
            AUDITOR.get(list).statusCode(200);
        }
        for (String path : List.of(
                "/v1/components/" + ID + "/history",
                "/v1/components/" + ID + "/alternates",
                "/v1/alternates/" + ID,
                "/v1/incidents/" + ID + "/updates",
                "/v1/incidents/" + ID + "/updates/" + ID,
                "/v1/incidents/" + ID + "/report",
                "/v1/maintenances/" + ID + "/updates",
                "/v1/templates/" + ID + "/versions",
                "/v1/advice-cards/" + ID + "/versions")) {
            assertProblem(AUDITOR.get(path), 404, "not-found");
            assertProblem(given().get(path).then(), 401, "unauthenticated");
        }
        assertProblem(AUDITOR.get("/v1/incidents?state=nonsense"), 400, "invalid-request");
        AUDITOR.get("/v1/components/not-an-id").statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    }

    @Test
    @DisplayName("S29 a stale If-Match is refused with the present state, and nothing is changed")
    void stale() {
        String path = "/v1/incidents/" + Story.begin("Stale tag", "Vieux").incident();
        EDITOR.patch(path, Map.of("title", text("New", "Neuf"))).statusCode(200);
        assertProblem(
                given().auth()
                        .oauth2(EDITOR.token())
                        .header("If-Match", "\"1\"")
                        .contentType(ContentType.JSON)
                        .body(Map.of("title", text("Lost", "Perdu")))
                        .patch(path)
                        .then()
                        .body("current.title.en", equalTo("New")),
                412,
                "stale-version");
        EDITOR.get(path).body("title.en", equalTo("New"));
    }

    @Test
    @DisplayName("S29 a repeated key gives the same answer once; with another body it is refused")
    void idempotent() {
        String key = UUID.randomUUID().toString();
        Endpoint incidents = endpoints().get(7);
        String first = incidents
                .send(EDITOR, "{\"title\":{\"en\":\"Once\",\"fr\":\"Une fois\"}}", null, key)
                .statusCode(201)
                .extract()
                .path("id");
        String again = incidents
                .send(EDITOR, "{\"title\":{\"en\":\"Once\",\"fr\":\"Une fois\"}}", null, key)
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(again).isEqualTo(first);
        assertProblem(
                incidents.send(EDITOR, "{\"title\":{\"en\":\"Twice\"}}", null, key), 422, "idempotency-key-reused");
    }

    @Test
    @DisplayName("S18 markup, control characters, texts too long and times in the future are refused")
    void texts() {
        String updates = "/v1/incidents/" + Story.begin("Texts", "Textes").incident() + "/updates";
        Map<String, String> bad = Map.of(
                "script", "<script>alert(1)</script>",
                "tag", "see <a href=x>",
                "nul", "a\u0000b",
                "surrogate", "a\ud800b",
                "long", "x".repeat(20_001));
        bad.forEach((name, value) -> assertProblem(
                        EDITOR.post(
                                updates,
                                "{\"phase\":\"identified\",\"impact\":\"minor\",\"body\":{\"en\":" + quoted(value)
                                        + "}}"),
                        400,
                        "invalid-request")
                .naming("body.en"));
        EDITOR.post(
                        updates,
                        Map.of(
                                "phase",
                                "identified",
                                "impact",
                                "minor",
                                "body",
                                text("1 < 2 & 3 > 2\n\nNext.", "x".repeat(20_000))))
                .statusCode(201);
        String tomorrow = Instant.now().plusSeconds(86_400).toString();
        assertProblem(
                        EDITOR.post(
                                updates,
                                Map.of(
                                        "phase",
                                        "identified",
                                        "impact",
                                        "minor",
                                        "body",
                                        text("a", "b"),
                                        "displayAt",
                                        tomorrow)),
                        400,
                        "invalid-request")
                .naming("displayAt");
        assertProblem(
                        EDITOR.post(
                                updates,
                                Map.of(
                                        "phase",
                                        "identified",
                                        "impact",
                                        "minor",
                                        "body",
                                        text("a", "b"),
                                        "displayAt",
                                        "2026-01-01T10:00:00")),
                        400,
                        "invalid-request")
                .naming("displayAt");
        assertProblem(
                        EDITOR.post(updates, Map.of("phase", "exploding", "impact", "minor", "body", text("a", "b"))),
                        400,
                        "invalid-request")
                .naming("phase");
        assertProblem(
                EDITOR.post(updates, Map.of("phase", "resolved", "impact", "minor", "body", text("a", "b"))),
                409,
                "illegal-transition");
    }

    @Test
    @DisplayName("S8 what a publication names must exist and be free")
    void references() {
        assertProblem(EDITOR.post("/v1/publications", Map.of("updateIds", List.of(ID))), 422, "rule-violated")
                .naming("updateIds");
        assertProblem(EDITOR.post("/v1/publications", Map.of("alternateIds", List.of(ID))), 422, "rule-violated")
                .naming("alternateIds");
        assertProblem(
                        EDITOR.post(
                                "/v1/publications",
                                Map.of("components", List.of(Map.of("componentId", ID, "status", "operational")))),
                        422,
                        "rule-violated")
                .naming("components");
        String component = Story.component("Twice", "Deux fois");
        Map<String, ?> change = Map.of("componentId", component, "status", "operational");
        assertProblem(
                EDITOR.post("/v1/publications", Map.of("components", List.of(change, change))), 400, "invalid-request");
        String empty = EDITOR.post("/v1/publications", Map.of())
                .statusCode(201)
                .extract()
                .path("id");
        assertProblem(EDITOR.act("/v1/publications/" + empty, "submission", null), 422, "rule-violated");
        Story story = Story.begin("Free", "Libre");
        String update = story.update("identified", "minor", "a", "b");
        story.gather(EDITOR, update, List.of(), List.of());
        assertProblem(EDITOR.post("/v1/publications", Map.of("updateIds", List.of(update))), 409, "illegal-transition");
        assertProblem(
                        EDITOR.post(
                                "/v1/components/" + component + "/alternates",
                                Map.of("kind", "none", "publicWording", text("a", "b"), "incidentId", ID)),
                        422,
                        "rule-violated")
                .naming("incidentId");
        assertProblem(
                        EDITOR.post(
                                "/v1/components", Map.of("kind", "function", "name", text("a", "b"), "groupId", ID)),
                        422,
                        "rule-violated")
                .naming("groupId");
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(
                    c < 0x20 || Character.isSurrogate(c)
                            ? String.format("\\u%04x", (int) c)
                            : c == '"' ? "\\\"" : String.valueOf(c));
        }
        return json.append('"').toString();
    }
}
