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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

    private static final String ID = UUID.randomUUID().toString();
    private static final String LATER = Instant.now().plusSeconds(999_999).toString();

    /** Every writing endpoint with a body: who may, and a body that is right but for the id in the path. */
    record Endpoint(String method, String path, Staff by, Map<String, ?> good, boolean matched) {

        ValidatableResponse send(Staff who, String body, String ifMatch, String key) {
            RequestSpecification request = given().contentType(ContentType.JSON);
            if (who != null) {
                request.auth().oauth2(who.token());
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            return request.body(body).request(method, path).then();
        }

        ValidatableResponse send(String body) {
            return send(by, body, matched ? "\"1\"" : null, null);
        }

        @Override
        public String toString() {
            return method + " " + path.replace(ID, "{id}");
        }
    }

    static List<Endpoint> endpoints() {
        Map<String, ?> title = text("a", "b");
        return List.of(
                new Endpoint("POST", "/v1/component-groups", EDITOR, Map.of("name", title, "position", 3), false),
                new Endpoint("PATCH", "/v1/component-groups/" + ID, EDITOR, Map.of("position", 3), true),
                new Endpoint(
                        "POST",
                        "/v1/components",
                        EDITOR,
                        Map.of("kind", "function", "name", title, "groupId", ID),
                        false),
                new Endpoint("PATCH", "/v1/components/" + ID, EDITOR, Map.of("showcase", true), true),
                new Endpoint(
                        "POST",
                        "/v1/components/" + ID + "/alternates",
                        EDITOR,
                        Map.of("kind", "none", "publicWording", title),
                        false),
                new Endpoint("PATCH", "/v1/alternates/" + ID, EDITOR, Map.of("coverage", "full"), true),
                new Endpoint("POST", "/v1/alternates/" + ID + "/end", EDITOR, Map.of("backEntry", "done"), true),
                new Endpoint("POST", "/v1/incidents", EDITOR, Map.of("title", title), false),
                new Endpoint("PATCH", "/v1/incidents/" + ID, EDITOR, Map.of("title", title), true),
                new Endpoint(
                        "POST",
                        "/v1/incidents/" + ID + "/updates",
                        EDITOR,
                        Map.of("phase", "identified", "impact", "minor", "body", title),
                        false),
                new Endpoint(
                        "PATCH", "/v1/incidents/" + ID + "/updates/" + ID, EDITOR, Map.of("phase", "identified"), true),
                new Endpoint("POST", "/v1/publications", EDITOR, Map.of("updateIds", List.of(ID)), false),
                new Endpoint("PATCH", "/v1/publications/" + ID, EDITOR, Map.of("updateIds", List.of()), true),
                new Endpoint(
                        "POST",
                        "/v1/publications/" + ID + "/approvals",
                        APPROVER,
                        Map.of("hash", "0".repeat(64)),
                        true),
                new Endpoint("POST", "/v1/publications/" + ID + "/rejection", APPROVER, Map.of("reason", "No."), true),
                new Endpoint("POST", "/v1/publications/" + ID + "/break-glass", APPROVER, Map.of("reason", "No."), true),
                new Endpoint(
                        "POST",
                        "/v1/publications/" + ID + "/correction",
                        EDITOR,
                        Map.of("updateId", ID, "body", title, "reason", title),
                        true),
                new Endpoint("POST", "/v1/publications/" + ID + "/retraction", EDITOR, Map.of("reason", title), true),
                new Endpoint(
                        "POST",
                        "/v1/holds",
                        APPROVER,
                        Map.of(
                                "subjectKind", "incident",
                                "subjectId", ID,
                                "reason", "x",
                                "authority", "OPP",
                                "reviewAt", LATER),
                        false),
                new Endpoint("POST", "/v1/holds/" + ID + "/review", APPROVER, Map.of("reviewAt", LATER), true),
                new Endpoint("POST", "/v1/holds/" + ID + "/lift", APPROVER, Map.of("reason", "x"), true),
                new Endpoint(
                        "POST",
                        "/v1/restoration-items",
                        EDITOR,
                        Map.of("incidentId", ID, "componentId", ID),
                        false),
                new Endpoint("PATCH", "/v1/restoration-items/" + ID, EDITOR, Map.of("owner", "owen"), true),
                new Endpoint("PATCH", "/v1/restoration-items/" + ID, APPROVER, Map.of("rank", 1), true),
                new Endpoint(
                        "POST", "/v1/restoration-items/" + ID + "/transitions", EDITOR, Map.of("to", "live"), true),
                new Endpoint(
                        "POST",
                        "/v1/restoration-items/" + ID + "/gate",
                        APPROVER,
                        Map.of("line", "x", "evidence", "y"),
                        true),
                new Endpoint(
                        "POST",
                        "/v1/maintenances",
                        EDITOR,
                        Map.of(
                                "title", title,
                                "description", title,
                                "scheduledFor", LATER,
                                "scheduledUntil", LATER,
                                "componentIds", List.of(ID)),
                        false),
                new Endpoint("PATCH", "/v1/maintenances/" + ID, EDITOR, Map.of("title", title), true),
                new Endpoint(
                        "POST",
                        "/v1/maintenances/" + ID + "/updates",
                        EDITOR,
                        Map.of("status", "completed", "body", title),
                        false),
                new Endpoint(
                        "PUT",
                        "/v1/incidents/" + ID + "/report",
                        EDITOR,
                        Map.of("whatHappened", title, "effect", title, "response", title, "changes", title),
                        false),
                new Endpoint(
                        "POST", "/v1/notifications", EDITOR, Map.of("incidentId", ID, "preset", "mayor"), false),
                new Endpoint("PATCH", "/v1/notifications/" + ID, EDITOR, Map.of("cleared", true), true),
                new Endpoint(
                        "POST",
                        "/v1/notifications/" + ID + "/filings",
                        EDITOR,
                        Map.of("kind", "final", "channel", "mail", "evidence", "ref"),
                        true),
                new Endpoint(
                        "POST",
                        "/v1/notifications/" + ID + "/acknowledgement",
                        EDITOR,
                        Map.of("reference", "ref"),
                        true),
                new Endpoint("POST", "/v1/notifications/" + ID + "/decision", EDITOR, Map.of("act", "close"), true),
                new Endpoint("POST", "/v1/notifications/" + ID + "/decision", APPROVER, Map.of("act", "lift"), true),
                new Endpoint(
                        "POST",
                        "/v1/deadline-rules",
                        APPROVER,
                        Map.of("name", "x", "basis", "POLICY", "clock", Map.of("kind", "AS_SOON_AS_FEASIBLE")),
                        false),
                new Endpoint("PATCH", "/v1/deadline-rules/" + ID, APPROVER, Map.of("name", "y"), true),
                new Endpoint("POST", "/v1/templates", EDITOR, Map.of("name", "x", "body", title), false),
                new Endpoint("POST", "/v1/templates/" + ID + "/versions", EDITOR, Map.of("body", title), false),
                new Endpoint(
                        "POST",
                        "/v1/advice-cards",
                        EDITOR,
                        Map.of("kind", "advice", "position", 9, "title", title, "body", title, "reviewOn", "2027-01-01"),
                        false),
                new Endpoint(
                        "POST",
                        "/v1/advice-cards/" + ID + "/versions",
                        EDITOR,
                        Map.of("title", title, "body", title, "reviewOn", "2027-01-01"),
                        false),
                new Endpoint(
                        "POST",
                        "/v1/probes",
                        EDITOR,
                        Map.of("name", "x", "kind", "heartbeat", "componentId", ID),
                        false),
                new Endpoint("PATCH", "/v1/probes/" + ID, EDITOR, Map.of("enabled", false), true),
                new Endpoint("POST", "/v1/proposals/" + ID + "/dismiss", EDITOR, Map.of("reason", "x"), true),
                new Endpoint(
                        "POST",
                        "/v1/imports",
                        EDITOR,
                        Map.of(
                                "format", "statuspage",
                                "language", "en",
                                "document", Map.of("incidents", List.of()),
                                "reason", "x",
                                "dueAt", LATER),
                        false));
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
