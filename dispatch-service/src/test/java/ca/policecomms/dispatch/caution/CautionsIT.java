package ca.policecomms.dispatch.caution;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is known of premises and telephones reaches takers and units. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class CautionsIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Test
    @DisplayName("D35 a caution shows at intake by premise and by telephone, however they are typed, the gravest first")
    void atIntake() {
        int civic = (int) (System.nanoTime() % 900_000);
        String phone = "613555" + (1000 + civic % 9000);
        record(civic, "Maple Street", null, "INFO");
        record(civic, "Maple Street", null, "DANGER");
        record(null, null, phone, "CAUTION");
        String call = call(civic, "maple st.", "+1 (613) 555-" + phone.substring(6));
        callTaker
                .get(call + "/cautions")
                .then()
                .body("items.severity", equalTo(List.of("DANGER", "CAUTION", "INFO")))
                .body("items[0].source", equalTo("report K26-1"))
                .body("items[0].expiresAt", notNullValue());
        callTaker
                .get(call(civic + 1, "Maple Street", null) + "/cautions")
                .then()
                .body("items", empty());
    }

    @Test
    @DisplayName("D35 an expired caution is shown no more")
    void expired() {
        int civic = (int) (System.nanoTime() % 900_000);
        String caution = record(civic, "Oak Avenue", null, "DANGER");
        String call = call(civic, "Oak Ave", null);
        callTaker.get(call + "/cautions").then().body("items.size()", equalTo(1));
        dispatcher
                .request()
                .header("If-Match", "\"1\"")
                .body(Map.of("expiresAt", Instant.now().minusSeconds(1).toString()))
                .patch(caution)
                .then()
                .statusCode(200);
        callTaker.get(call + "/cautions").then().body("items", empty());
    }

    @Test
    @DisplayName("D35 units learn the cautions when they are sent, and those recorded while they are under way")
    void reachesUnits() {
        String crew = "crew-" + UUID.randomUUID();
        UUID unit = Console.unitOnDuty(crew);
        int civic = (int) (System.nanoTime() % 900_000);
        record(civic, "Elm Street", null, "DANGER");
        String call = call(civic, "Elm Street", null);
        dispatcher.must(call, "enter", Map.of());
        assertProblem(Console.officer(crew).get(call + "/cautions").then(), 403, "role-forbidden");
        dispatcher.send(call, unit);
        assertThat(reasons(call)).contains("CAUTIONS");
        Map<String, Object> learnt = new HashMap<>(draft("CAUTION"));
        learnt.put("callId", call.substring("/v1/calls/".length()));
        callTaker.post("/v1/cautions", learnt).then().statusCode(201).body("civicNumber", equalTo(civic));
        assertThat(reasons(call)).endsWith("CAUTION_RECORDED");
        Console.officer(crew).get(call + "/cautions").then().body("items.size()", equalTo(2));
    }

    @Test
    @DisplayName("D35 a caution is of something, says who says so, and expires")
    void refused() {
        assertProblem(callTaker.post("/v1/cautions", draft("INFO")).then(), 422, "rule-violated");
        Map<String, Object> past = new HashMap<>(draft("INFO"));
        past.put("phone", "613-555-0199");
        past.put("expiresAt", "2020-01-01T00:00:00Z");
        assertProblem(callTaker.post("/v1/cautions", past).then(), 422, "rule-violated");
        Map<String, Object> nobody = new HashMap<>(draft("INFO"));
        nobody.remove("source");
        assertProblem(callTaker.post("/v1/cautions", nobody).then(), 400, "invalid-request");
    }

    private String record(Integer civic, String street, String phone, String severity) {
        Map<String, Object> body = new HashMap<>(draft(severity));
        if (street != null) {
            body.put("place", Map.of("civicNumber", civic, "street", street));
        }
        if (phone != null) {
            body.put("phone", phone);
        }
        Response made = callTaker.post("/v1/cautions", body);
        made.then().statusCode(201);
        return "/v1/cautions/" + made.jsonPath().getString("id");
    }

    private static Map<String, Object> draft(String severity) {
        return Map.of(
                "code",
                "WEAPONS",
                "severity",
                severity,
                "text",
                "a shotgun in the hall",
                "source",
                "report K26-1",
                "expiresAt",
                "2099-01-01T00:00:00Z");
    }

    private String call(int civic, String street, String phone) {
        Map<String, Object> call = Console.newCall("COLLISION", 3);
        call.put("location", Map.of("civicNumber", civic, "street", street));
        if (phone != null) {
            call.put("caller", Map.of("phone", phone));
        }
        Response saved = callTaker.post("/v1/calls", call);
        saved.then().statusCode(201);
        return "/v1/calls/" + saved.jsonPath().getString("id");
    }

    private List<String> reasons(String call) {
        return dispatcher
                .get(call + "/timeline")
                .jsonPath()
                .getList("items.findAll { it.data.reasonCode != null }.data.reasonCode");
    }
}
