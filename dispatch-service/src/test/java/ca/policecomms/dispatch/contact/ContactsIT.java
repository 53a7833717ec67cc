package ca.policecomms.dispatch.contact;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class ContactsIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    /** A service account of role admin, as telephony has. */
    private final Console telephony = Console.supervisor();

    @Test
    @DisplayName("D1 many contacts join one call; the one it was opened from is among them")
    void manyOfOneCall() {
        String first = contact(Map.of("kind", "EMERGENCY_911", "services", List.of("POLICE", "FIRE")));
        String second = contact(Map.of("kind", "ALARM"));
        String third = contact(Map.of("kind", "TEXT"));
        Map<String, Object> content = Console.newCall("COLLISION", 2);
        content.put("contactId", id(first));
        String call =
                "/v1/calls/" + callTaker.post("/v1/calls", content).jsonPath().getString("id");
        callTaker.must(second, "link", Map.of("callId", id(call)));
        callTaker.must(third, "answer", Map.of());
        callTaker.must(third, "end", Map.of("callId", id(call)));
        callTaker
                .get(call + "/contacts")
                .then()
                .statusCode(200)
                .body("id", contains(id(first), id(second), id(third)))
                .body("[0].services", contains("POLICE", "FIRE"))
                .body("callId", contains(id(call), id(call), id(call)));
        dispatcher.get(call + "/timeline").then().body("items.data.reasonCode", hasItem("CONTACT_JOINED"));
        assertProblem(
                        callTaker
                                .act(second + "/link", callTaker.version(second), Map.of("callId", UUID.randomUUID()))
                                .then(),
                        422,
                        "rule-violated")
                .naming("callId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "hold", "resume", "callback", "abandon", "end"})
    @DisplayName("D1 who may not do an act of the table is refused, whatever the state")
    void roles(String act) {
        String contact = contact(Map.of("kind", "EMERGENCY_911"));
        Map<String, Object> body = switch (act) {
            case "callback" -> Map.of("reached", true, "outcomeCode", "SAFE");
            case "end" -> Map.of("outcomeCode", "MISDIAL");
            default -> Map.of();
        };
        long version = callTaker.version(contact);
        Console wrong = act.equals("abandon") ? dispatcher : Console.of("officer-1", Role.OFFICER);
        assertProblem(wrong.act(contact + "/" + act, version, body).then(), 403, "role-forbidden");
        assertProblem(dispatcher.post("/v1/contacts", Map.of("kind", "TEXT")).then(), 403, "role-forbidden");
        assertThat(callTaker.version(contact)).isEqualTo(version);
    }

    @Test
    @DisplayName("D3 who is to be called back is on the list until an outcome is recorded, or three tries failed")
    void followUps() {
        String silent = contact(Map.of("kind", "EMERGENCY_911"));
        callTaker.must(silent, "answer", Map.of());
        callTaker.must(silent, "end", Map.of("followUp", "SILENT"));
        String gone = contact(Map.of("kind", "EMERGENCY_911"));
        telephony.must(gone, "abandon", Map.of());
        assertThat(open()).contains(id(silent), id(gone));
        callTaker.must(silent, "callback", Map.of("reached", true, "outcomeCode", "SAFE"));
        for (int i = 0; i < 3; i++) {
            dispatcher.must(gone, "callback", Map.of("reached", false, "outcomeCode", "NO-ANSWER"));
        }
        assertThat(open()).doesNotContain(id(silent), id(gone));
        dispatcher.get(gone).then().body("state", equalTo("CALLBACK_FAILED"));
    }

    @Test
    @DisplayName("D4 fixes are added, routing and caller apart from the incident, each with its raw data")
    void places() {
        String contact = contact(Map.of("kind", "EMERGENCY_911"));
        Map<String, Object> content = Console.newCall("COLLISION", 2);
        content.put("contactId", id(contact));
        String call =
                "/v1/calls/" + callTaker.post("/v1/calls", content).jsonPath().getString("id");
        locate(contact, Map.of("place", "ROUTING", "text", "sector 12")).then().statusCode(201);
        locate(contact, Map.of("place", "CALLER", "point", Map.of("lat", 44.1, "lon", -76.1), "raw", "<pidf 1/>"));
        locate(contact, Map.of("place", "CALLER", "point", Map.of("lat", 44.2, "lon", -76.2), "raw", "<pidf 2/>"));
        callTaker
                .get(contact + "/locations")
                .then()
                .statusCode(200)
                .body("number", contains(1, 2, 3))
                .body("fix.place", contains("ROUTING", "CALLER", "CALLER"))
                .body("fix.raw", contains(null, "<pidf 1/>", "<pidf 2/>"))
                .body("fix.latitude[2]", equalTo(44.2f));
        dispatcher.get(call).then().body("location.latitude", equalTo(44.231234f));
        assertProblem(locate(contact, Map.of("place", "CALLER")).then(), 422, "rule-violated")
                .naming("point");
    }

    @Test
    @DisplayName("D5 signals out of order, malformed and repeated make one contact and lose nothing")
    void signals() {
        String leg = UUID.randomUUID().toString();
        String offered = Instant.now().minusSeconds(9).toString();
        String answered = Instant.now().minusSeconds(2).toString();
        String early = "{\"externalId\":\"" + leg + "\",\"signal\":\"ANSWERED\",\"at\":\"" + answered + "\"}";
        Response first = signal(early);
        first.then().statusCode(201).body("contact.state", equalTo("ANSWERED")).body("contact.waitMillis", nullValue());
        String contact = "/v1/contacts/" + first.jsonPath().getString("contact.id");
        signal("{\"externalId\":\"" + leg + "\",\"signal\":\"OFFERED\",\"at\":\"" + offered
                        + "\",\"location\":{\"lat\":\"north\"},\"caller\":{\"phone\":\"613 555 0100\"}}")
                .then()
                .statusCode(200)
                .body("contact.id", equalTo(id(contact)))
                .body("contact.waitMillis", notNullValue())
                .body("contact.caller.phone", equalTo("613 555 0100"))
                .body("flags", hasItem("MALFORMED_LOCATION"))
                .body("flags", hasItem("DISORDERED"));
        long version = callTaker.version(contact);
        signal(early).then().statusCode(200).body("repeated", equalTo(true));
        assertThat(callTaker.version(contact)).isEqualTo(version);
        signal("{\"externalId\":\"" + leg + "\",\"signal\":\"ENDED\"}")
                .then()
                .body("contact.state", equalTo("ENDED"))
                .body("contact.followUp.reason", equalTo("HANG_UP"));
        callTaker
                .get(contact + "/signals")
                .then()
                .body("$", hasSize(3))
                .body("[0].raw", equalTo(early))
                .body("signal", contains("ANSWERED", "OFFERED", "ENDED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"externalId\":7,\"signal\":{}}",
                "{\"externalId\":\"a\\u0000b\",\"signal\":\"OFFERED\",\"caller\":{\"name\":\"\\ud800\"}}",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"at\":\"+999999999-12-31T00:00:00Z\",\"surprise\":[[[]]]}"
            })
    @DisplayName("D5 nothing that telephony sends is refused; the bytes are there to be read")
    void neverRefused(String body) {
        Response answer = signal(body + " ".repeat((int) (System.nanoTime() % 50)));
        assertThat(answer.statusCode()).isIn(200, 201);
        callTaker
                .get("/v1/contacts/" + answer.jsonPath().getString("contact.id") + "/signals")
                .then()
                .statusCode(200)
                .body("$", not(hasSize(0)));
    }

    @Test
    @DisplayName("D5 signals of one leg at once make one contact, and each signal is kept once")
    void rivals() throws Exception {
        String leg = UUID.randomUUID().toString();
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> running = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String body = "{\"externalId\":\"" + leg
                        + "\",\"signal\":\"LOCATION\",\"location\":{\"lat\":44,\"lon\":-" + (70 + i % 4) + "}}";
                running.add(threads.submit(() -> signal(body)));
            }
            for (Future<Response> each : running) {
                answers.add(each.get());
            }
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        String contact = "/v1/contacts/" + answers.getFirst().jsonPath().getString("contact.id");
        callTaker.get(contact + "/signals").then().body("$", hasSize(4));
        callTaker.get(contact + "/locations").then().body("$", hasSize(4));
    }

    private Response signal(String body) {
        return telephony.request().contentType(ContentType.TEXT).body(body).post("/v1/contacts/signals/pbx-1");
    }

    private Response locate(String contact, Map<String, ?> body) {
        return callTaker.post(contact + "/location", body);
    }

    private List<String> open() {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = callTaker.get("/v1/contacts/follow-ups?limit=200&cursor=" + cursor);
            all.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("next");
        }
        return all;
    }

    private String contact(Map<String, ?> body) {
        Response created = callTaker.post("/v1/contacts", body);
        created.then().statusCode(201);
        return "/v1/contacts/" + created.jsonPath().getString("id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
