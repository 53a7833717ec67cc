package ca.policecomms.status.snapshot;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.JOURNALIST;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class AudiencesIT {

    private static final String STAFF = "/status/staff/en/";

    @Test
    @DisplayName(
            "S42 staff read the procedures on pages of their own, partners and the public never; private, not stored")
    void procedures() {
        Story story = Story.begin("For three audiences", "Pour trois publics");
        String component = Story.component("Property room", "Salle des objets");
        String alternate = Story.alternate(component, story.incident());
        story.release(
                story.update("identified", "minor", "Told to all.", "Dit à tous."),
                List.of(Map.of("componentId", component, "status", "partial_outage")),
                List.of(alternate));
        Story.awaitPage("/status/en/", "For three audiences");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> EDITOR.get(STAFF)
                        .statusCode(200)
                        .header("Cache-Control", "private, no-store")
                        .body(containsString("Form 12 in the blue binder"))
                        .body(containsString("For three audiences")));
        String pass = pass("partner");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().header("Authorization", "Bearer " + pass)
                        .get("/status/partner/fr/")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "private, no-store")
                        .body(containsString("Pour trois publics"))
                        .body(not(containsString("blue binder"))));
        given().get("/status/en/").then().body(not(containsString("blue binder")));
    }

    @Test
    @DisplayName(
            "S42 without a token or pass there is 401 for every address, whether it exists or not, and no word of it")
    void closed() {
        Story.awaitPage("/status/en/", "Non-emergency line");
        for (String path : List.of(STAFF, "/status/staff", "/status/staff/nothing", "/status/partner/snapshot.bin")) {
            given().get(path).then().statusCode(401).body(not(containsString("9-1-1")));
            given().header("Authorization", "Bearer a.b.c").get(path).then().statusCode(401);
            given().header("Authorization", "Basic !!!").get(path).then().statusCode(401);
        }
        JOURNALIST.get(STAFF).statusCode(401);
        given().header("Authorization", "Bearer " + pass("partner"))
                .get(STAFF)
                .then()
                .statusCode(401);
    }

    @Test
    @DisplayName(
            "S42 a browser gives the pass as a password; passes and tokens work while the identity provider is away")
    void withoutProvider() {
        String pass = pass("staff");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> EDITOR.get(STAFF).statusCode(200));
        String token = EDITOR.token();
        try {
            OidcResource.stopIssuer();
            given().auth().preemptive().basic("any", pass).get(STAFF).then().statusCode(200);
            given().header("Authorization", "Bearer " + token).get(STAFF).then().statusCode(200);
        } finally {
            OidcResource.startIssuer();
        }
    }

    @Test
    @DisplayName("S42 a pass is issued by an approver, for a time that is allowed, to partners or staff")
    void passes() {
        Instant soon = Instant.now().plusSeconds(3600);
        EDITOR.post("/v1/audience-passes", request("staff", "x", soon)).statusCode(403);
        assertProblem(APPROVER.post("/v1/audience-passes", request("public", "x", soon)), 400, "invalid-request")
                .naming("audience");
        assertProblem(APPROVER.post("/v1/audience-passes", request("staff", "a|b", soon)), 400, "invalid-request")
                .naming("label");
        for (Instant wrong :
                List.of(Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofDays(31)))) {
            assertProblem(APPROVER.post("/v1/audience-passes", request("staff", "x", wrong)), 400, "invalid-request")
                    .naming("expiresAt");
        }
    }

    private static String pass(String audience) {
        return APPROVER.post(
                        "/v1/audience-passes",
                        request(audience, "desk", Instant.now().plusSeconds(3600)))
                .statusCode(201)
                .extract()
                .path("pass");
    }

    private static Map<String, Object> request(String audience, String label, Instant expiresAt) {
        return Map.of("audience", audience, "label", label, "expiresAt", expiresAt.toString());
    }
}
