package ca.policecomms.dispatch.bolo;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What everybody is on the lookout for. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class BolosIT {
    private final Console dispatcher = Console.dispatcher();

    @Test
    @DisplayName("D36 a BOLO is acknowledged by each person once a shift, and anew when it changes")
    void acknowledged() {
        String bolo = issue(Instant.now().plusSeconds(3600));
        String id = bolo.substring("/v1/bolos/".length());
        Console officer = Console.officer("officer-" + UUID.randomUUID());
        officer.get("/v1/bolos?unacknowledged=true&limit=200").then().body("items.id", hasItem(id));
        officer.must(bolo, "acknowledge", Map.of());
        officer.must(bolo, "acknowledge", Map.of());
        officer.get("/v1/bolos?unacknowledged=true&limit=200").then().body("items.id", not(hasItem(id)));
        dispatcher.get("/v1/bolos?unacknowledged=true&limit=200").then().body("items.id", hasItem(id));
        dispatcher.get(bolo + "/acknowledgements").then().body("items.size()", equalTo(1));
        dispatcher
                .request()
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "now a red truck"))
                .patch(bolo)
                .then()
                .statusCode(200);
        officer.get("/v1/bolos?unacknowledged=true&limit=200").then().body("items.id", hasItem(id));
        assertProblem(officer.act(bolo + "/acknowledge", 1, Map.of()).then(), 412, "stale-version");
    }

    @Test
    @DisplayName("D36 a BOLO expires, and what has expired is not acknowledged")
    void expires() {
        String bolo = issue(Instant.now().plusSeconds(3600));
        dispatcher
                .request()
                .header("If-Match", "\"1\"")
                .body(Map.of("expiresAt", Instant.now().minusSeconds(1).toString()))
                .patch(bolo)
                .then()
                .statusCode(200);
        dispatcher
                .get("/v1/bolos?limit=200")
                .then()
                .body("items.id", not(hasItem(bolo.substring("/v1/bolos/".length()))));
        assertProblem(dispatcher.act(bolo + "/acknowledge", 2, Map.of()).then(), 409, "illegal-transition");
        for (Instant wrong :
                List.of(Instant.now().minusSeconds(1), Instant.now().plusSeconds(40L * 86_400))) {
            assertProblem(dispatcher.post("/v1/bolos", draft(wrong)).then(), 422, "rule-violated");
        }
    }

    private String issue(Instant expiry) {
        Response made = dispatcher.post("/v1/bolos", draft(expiry));
        made.then().statusCode(201);
        return "/v1/bolos/" + made.jsonPath().getString("id");
    }

    private static Map<String, Object> draft(Instant expiry) {
        return Map.of("kind", "VEHICLE", "text", "a blue truck", "expiresAt", expiry.toString());
    }
}
