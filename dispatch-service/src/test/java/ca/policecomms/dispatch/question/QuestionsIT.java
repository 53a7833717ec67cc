package ca.policecomms.dispatch.question;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What callers answer, who is involved, and what follows of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class QuestionsIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Test
    @DisplayName("D14 an answer raises the priority; the timeline names rule, answer, set and version")
    void raises() {
        String call = callTaker.pendingCall("NOISE", 4);
        answer(call, answered("WEAPONS", "SEEN"), answered("STILL_THERE", "THERE"))
                .then()
                .statusCode(201)
                .body("priority.current", equalTo(1))
                .body("priority.initial", equalTo(4));
        dispatcher
                .get(call + "/timeline")
                .then()
                .body("items.type", contains("call.received", "call.entered", "call.updated", "call.priority-changed"))
                .body("items[3].data.rule", equalTo("WEAPON"))
                .body("items[3].data.from", equalTo(4))
                .body("items[3].data.to", equalTo(1))
                .body("items[3].data.question", equalTo("WEAPONS"))
                .body("items[3].data.answer", equalTo("SEEN"))
                .body("items[3].data.set", equalTo("NUISANCE"))
                .body("items[3].data.setVersion", equalTo(1));
    }

    @Test
    @DisplayName("D15 answers lower nothing: neither what a rule raised, nor what a person did")
    void lowersNothing() {
        String call = callTaker.pendingCall("NOISE", 4);
        answer(call, answered("WEAPONS", "SEEN"));
        answer(call, answered("WEAPONS", "NONE")).then().body("priority.current", equalTo(1));
        answer(call, answered("INJURIES", "MINOR")).then().body("priority.current", equalTo(1));
    }

    @Test
    @DisplayName("D15 a call whose type becomes domestic, or that turns out to be, is raised to 2 and stays there")
    void domestic() {
        String call = callTaker.pendingCall("NOISE", 4);
        patch(call, Map.of("typeCode", "DOMESTIC")).then().statusCode(200).body("priority.current", equalTo(2));
        assertThat(dispatcher.get(call + "/timeline").jsonPath().<String>getList("items.data.rule"))
                .contains("DOMESTIC");

        String turnsOut = callTaker.pendingCall("NOISE", 4);
        answer(turnsOut, answered("STILL_THERE", "THERE"), answered("RELATED", "PARTNERS"))
                .then()
                .body("priority.current", equalTo(2));
        Response lower = dispatcher.act(
                turnsOut + "/priority",
                dispatcher.version(turnsOut),
                Map.of("priority", 4, "reasonCode", "CALM", "reason", "quiet"));
        assertProblem(lower.then(), 422, "rule-violated").naming("priority");
    }

    @Test
    @DisplayName("D13 unknown, declined and not asked are kept as different answers, and what is left to ask is told")
    void kept() {
        String call = callTaker.savedCall("NOISE", 4);
        answer(
                        call,
                        Map.of("question", "WEAPONS", "outcome", "UNKNOWN"),
                        Map.of("question", "INJURIES", "outcome", "DECLINED"),
                        Map.of("question", "HOW_LONG", "outcome", "NOT_ASKED", "reasonCode", "CALLER-HUNG-UP"))
                .then()
                .statusCode(201);
        dispatcher
                .get(call + "/answers")
                .then()
                .body("setCode", equalTo("NUISANCE"))
                .body("answers.answer.outcome", contains("UNKNOWN", "DECLINED", "NOT_ASKED"))
                .body("answers.number", contains(1, 2, 3))
                .body("answers[2].answer.reasonCode", equalTo("CALLER-HUNG-UP"))
                .body("toAsk", not(hasItem("WEAPONS")))
                .body("toAsk", hasItem("SPOKEN_TO"));
        assertProblem(
                        answer(call, Map.of("question", "WEAPONS", "outcome", "NOT_ASKED"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("answers[0].reasonCode");
        assertProblem(answer(call, answered("NO_SUCH", "x")).then(), 422, "rule-violated")
                .naming("answers[0].question");
    }

    @Test
    @DisplayName("D13 an answer is kept with the version of the set it was asked from, also when there is a newer one")
    void versions() {
        Response set = dispatcher.get("/v1/question-sets/ALARM");
        Map<String, Object> content = new HashMap<>(set.jsonPath().getMap("content"));
        content.put("title", Map.of("en", "Alarms of all kinds", "fr", "Alarmes de tout genre"));
        Console.supervisor()
                .request()
                .header("If-Match", set.header("ETag"))
                .body(content)
                .put("/v1/question-sets/ALARM")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        String call = callTaker.savedCall("ALARM_INTRUSION", 3);
        answer(call, answered("ZONES", "NO")).then().statusCode(201);
        Map<String, Object> older =
                Map.of("setCode", "ALARM", "setVersion", 1, "answers", List.of(answered("ALARM_KIND", "INTRUSION")));
        callTaker.post(call + "/answers", older).then().statusCode(201);
        dispatcher.get(call + "/answers").then().body("answers.setVersion", contains(2, 1));
        dispatcher.get("/v1/question-sets/ALARM?version=1").then().body("content.title.en", equalTo("Alarms"));
        assertProblem(
                        callTaker
                                .post(
                                        call + "/answers",
                                        Map.of(
                                                "setCode",
                                                "ALARM",
                                                "setVersion",
                                                9,
                                                "answers",
                                                List.of(answered("ZONES", "NO"))))
                                .then(),
                        422,
                        "rule-violated")
                .naming("setCode");
    }

    @Test
    @DisplayName("D46 a public call of which an answer tells something sensitive is withdrawn at once")
    void withdrawn() {
        String call = callTaker.pendingCall("COLLISION", 2);
        verdict(call, "PUBLISH");
        answer(call, answered("INJURIES", "MINOR"));
        verdict(call, "WITHDRAWN");
        String unknown = callTaker.pendingCall("COLLISION", 2);
        answer(unknown, Map.of("question", "INJURIES", "outcome", "DECLINED"));
        verdict(unknown, "WITHDRAWN");
        String harmless = callTaker.pendingCall("COLLISION", 2);
        answer(harmless, answered("INJURIES", "NONE"), answered("CHILDREN", "NO"));
        verdict(harmless, "PUBLISH");
    }

    @Test
    @DisplayName("D46 a person believed under 18 keeps a call from the public; a child to be helped raises it to 2")
    void under18() {
        String call = callTaker.pendingCall("COLLISION", 3);
        callTaker
                .post(call + "/persons", Map.of("role", "WITNESS", "name", "A", "age", 40))
                .then()
                .statusCode(201);
        verdict(call, "PUBLISH");
        callTaker
                .post(call + "/persons", Map.of("role", "VICTIM", "believedUnder18", "YES"))
                .then()
                .statusCode(201);
        verdict(call, "WITHDRAWN");
        dispatcher
                .get(call)
                .then()
                .body("priority.current", equalTo(2))
                .body("raised.anyPersonUnder18", equalTo(true))
                .body("raised.youth", equalTo("YES"));
    }

    @Test
    @DisplayName("D6 persons and vehicles are added with their roles, in any state, and read again")
    void involved() {
        String call = callTaker.savedCall("NOISE", 4);
        callTaker.must(call, "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        callTaker
                .post(
                        call + "/persons",
                        Map.of(
                                "role",
                                "SUSPECT",
                                "name",
                                "Bo Quill",
                                "description",
                                "red coat",
                                "sensitive",
                                List.of("SEXUAL")))
                .then()
                .statusCode(201);
        callTaker
                .post(call + "/vehicles", Map.of("role", "FLED", "plate", "ABCD 123", "jurisdiction", "ON"))
                .then()
                .statusCode(201);
        dispatcher
                .get(call + "/persons")
                .then()
                .body("content.role", contains("SUSPECT"))
                .body("content.name", contains("Bo Quill"))
                .body("content[0].sensitive", contains("SEXUAL"));
        dispatcher.get(call + "/vehicles").then().body("content.plate", contains("ABCD 123"));
        dispatcher.get(call).then().body("raised.sexual", equalTo("YES"));
    }

    @Test
    @DisplayName("D44 road and advice are codes of the closed lists, and reach the public")
    void roadAndAdvice() {
        String call = callTaker.pendingCall("COLLISION", 2);
        assertProblem(patch(call, Map.of("road", List.of("MARTIANS"))).then(), 422, "rule-violated")
                .naming("road");
        patch(call, Map.of("road", List.of("LANE_CLOSED"), "advice", List.of("AVOID_AREA")))
                .then()
                .statusCode(200)
                .body("road", contains("LANE_CLOSED"));
        dispatcher
                .get(call + "/public-preview")
                .then()
                .body("published.road", contains("LANE_CLOSED"))
                .body("published.advice", contains("AVOID_AREA"));
    }

    @Test
    @DisplayName(
            "D14 somebody else who reports the same raises a call one step; the first caller ringing again does not")
    void secondCaller() {
        Map<String, Object> content = Console.newCall("NOISE", 4);
        content.put("caller", Map.of("phone", "613-555-0188"));
        String call =
                "/v1/calls/" + callTaker.post("/v1/calls", content).jsonPath().getString("id");
        joins(call, "613-555-0188");
        priority(call, 4);
        joins(call, "1 (613) 555-0188");
        priority(call, 4);
        joins(call, "613-555-0199");
        priority(call, 3);
        dispatcher.get(call + "/timeline").then().body("items.data.rule", hasItem("SECOND_CALLER"));
        joins(call, "613-555-0177");
        joins(call, "613-555-0166");
        priority(call, 2);
    }

    @Test
    @DisplayName(
            "D14 a caution of the premise raises a call to 2 when it is saved or moved there; information does not")
    void premiseCaution() {
        caution("Warned Street", "DANGER");
        caution("Told Street", "INFO");
        String warned = at("Warned Street");
        priority(warned, 2);
        dispatcher.get(warned + "/timeline").then().body("items.data.rule", hasItem("PREMISE_CAUTION"));
        String told = at("Told Street");
        priority(told, 4);
        patch(told, Map.of("location", Map.of("civicNumber", 7, "street", "Warned Street")))
                .then()
                .statusCode(200)
                .body("priority.current", equalTo(2));
    }

    private void caution(String street, String severity) {
        callTaker
                .post(
                        "/v1/cautions",
                        Map.of(
                                "code",
                                "DOG",
                                "severity",
                                severity,
                                "text",
                                "a dog",
                                "source",
                                "an officer",
                                "expiresAt",
                                java.time.Instant.now().plusSeconds(3600).toString(),
                                "place",
                                Map.of("civicNumber", 7, "street", street)))
                .then()
                .statusCode(201);
    }

    private String at(String street) {
        Map<String, Object> content = Console.newCall("NOISE", 4);
        content.put("location", Map.of("civicNumber", 7, "street", street));
        return "/v1/calls/" + callTaker.post("/v1/calls", content).jsonPath().getString("id");
    }

    private void priority(String call, int expected) {
        dispatcher.get(call).then().body("priority.current", equalTo(expected));
    }

    /** A contact from this number that ends with the call. */
    private void joins(String call, String phone) {
        Response offered =
                callTaker.post("/v1/contacts", Map.of("kind", "EMERGENCY_911", "caller", Map.of("phone", phone)));
        String contact = "/v1/contacts/" + offered.jsonPath().getString("id");
        callTaker.must(contact, "answer", Map.of());
        callTaker.must(contact, "end", Map.of("callId", call.substring("/v1/calls/".length())));
    }

    private void verdict(String call, String verdict) {
        dispatcher.get(call + "/public-preview").then().body("verdict", equalTo(verdict));
    }

    private Response patch(String call, Map<String, ?> body) {
        return dispatcher
                .request()
                .header("If-Match", "\"" + dispatcher.version(call) + "\"")
                .body(body)
                .patch(call);
    }

    @SafeVarargs
    private Response answer(String call, Map<String, String>... answers) {
        return callTaker.post(call + "/answers", Map.of("answers", List.of(answers)));
    }

    private static Map<String, String> answered(String question, String value) {
        return Map.of("question", question, "outcome", "ANSWERED", "value", value);
    }
}
