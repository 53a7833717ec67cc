package ca.policecomms.dispatch.catalogue;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.catalogue.adapter.persistence.JdbcRegister;
import ca.policecomms.dispatch.catalogue.model.Disposition;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.Register;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The lists of the agency: read, reworded, extended, and used. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class CataloguesIT {
    private static final Map<String, String> LABEL = Map.of("en", "A label", "fr", "Un libellé");

    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final Console supervisor = Console.supervisor();

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Test
    @DisplayName("D10 the lists can be read: types, dispositions, priorities, agencies, question sets")
    void read() {
        dispatcher.get("/v1/call-types").then().statusCode(200).body("code", hasItem("NOISE"));
        dispatcher.get("/v1/dispositions").then().statusCode(200).body("code", hasItem("REPORT-TAKEN"));
        dispatcher.get("/v1/agencies").then().statusCode(200).body("code", hasItem("FIRE"));
        dispatcher.get("/v1/question-sets").then().statusCode(200).body("code", hasItem("GENERAL"));
        dispatcher
                .get("/v1/priorities")
                .then()
                .statusCode(200)
                .body("code", contains("P0", "P1", "P2", "P3", "P4", "P5"))
                .body("content.pendingAlertSeconds", contains(0, 60, 300, 1200, 7200, null))
                .body("content.units", contains(null, 2, 2, 1, 1, 1))
                .body("content.bylawMayAnswer", contains(false, false, false, false, true, false))
                .body("content.tellSupervisor", contains(true, true, false, false, false, false));
        assertProblem(dispatcher.get("/v1/dispositions/NO-SUCH").then(), 404, "not-found");
    }

    @Test
    @DisplayName("D10 a label changes with a new version, seen first; the old one stays to be read")
    void reword() {
        String path = "/v1/dispositions/ASSISTED";
        Map<String, Object> body = Map.of("label", LABEL, "report", false, "retired", false);
        assertProblem(put(path, null, body).then(), 428, "precondition-required");
        assertProblem(put(path, "\"7\"", body).then(), 412, "stale-version");
        put(path, "\"1\"", body)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("content.label.en", equalTo("A label"))
                .body("content.commonCode", nullValue());
        dispatcher.get(path).then().body("version", equalTo(2));
        dispatcher.get(path + "?version=1").then().body("content.label.en", equalTo("Assisted another service"));
        assertProblem(put(path, "\"1\"", body).then(), 412, "stale-version");
        assertProblem(put("/v1/dispositions/not-a-code", null, body).then(), 400, "invalid-request");
        assertProblem(
                dispatcher.request().body(body).put("/v1/dispositions/MINE").then(), 403, "role-forbidden");
    }

    @Test
    @DisplayName("D10 of many who change an entry at once one does, the others are told that it is stale")
    void rivals() throws Exception {
        Map<String, Object> body = Map.of("label", LABEL, "report", false, "retired", false);
        put("/v1/dispositions/RIVALS", null, body).then().statusCode(201);
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(threads.submit(() -> put("/v1/dispositions/RIVALS", "\"1\"", body)));
            }
            for (Future<Response> each : sent) {
                answers.add(each.get().statusCode());
            }
        }
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 412)).hasSize(7);
    }

    @Test
    @DisplayName("D10 what a type means never changes; a new type can be used at once and is never published")
    void types() {
        Response noise = dispatcher.get("/v1/call-types/NOISE");
        Map<String, Object> content = new HashMap<>(noise.jsonPath().getMap("content"));
        content.put("service", "FIRE");
        assertProblem(put("/v1/call-types/NOISE", noise.header("ETag"), content).then(), 422, "rule-violated");
        Map<String, Object> added = Map.of(
                "label", LABEL, "defaultPriority", 4, "service", "POLICE", "sensitive", List.of(), "commonCode", "X.1");
        put("/v1/call-types/DRONE", null, added).then().statusCode(201);
        String call = callTaker.pendingCall("DRONE", 4);
        dispatcher
                .get(call + "/public-preview")
                .then()
                .body("verdict", equalTo("NEVER"))
                .body("reason", equalTo("NOT_LISTED"));
    }

    @Test
    @DisplayName("D10 calls close and units clear with a disposition of the list, which is not retired")
    void dispositions() {
        String call = callTaker.pendingCall("NOISE", 4);
        var unit = Console.unitOnDuty();
        String assignment = dispatcher.send(call, unit);
        dispatcher.must(assignment, "arrive", Map.of());
        assertProblem(act(assignment, "clear", Map.of("disposition", "NO-SUCH")).then(), 422, "rule-violated")
                .naming("disposition");
        put("/v1/dispositions/OLD", null, Map.of("label", LABEL, "report", false, "retired", true))
                .then()
                .statusCode(201);
        assertProblem(act(assignment, "clear", Map.of("disposition", "OLD")).then(), 422, "rule-violated");
        dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
        assertProblem(
                        act(call, "close", Map.of("disposition", "NO-SUCH", "primaryUnitId", unit))
                                .then(),
                        422,
                        "rule-violated")
                .naming("disposition");
        dispatcher
                .must(call, "close", Map.of("disposition", "DONE", "primaryUnitId", unit))
                .then()
                .body("reportNumber", nullValue());
    }

    @Test
    @DisplayName("D9 report numbers have no gap, whoever closes at once, and refused closings take none")
    void reportNumbers() throws Exception {
        int calls = 12;
        List<Map.Entry<String, Object>> ready = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            String call = callTaker.pendingCall("NOISE", 4);
            var unit = Console.unitOnDuty();
            String assignment = dispatcher.send(call, unit);
            dispatcher.must(assignment, "arrive", Map.of());
            dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
            ready.add(Map.entry(call, unit));
        }
        List<String> numbers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(calls)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (var each : ready) {
                sent.add(threads.submit(() -> {
                    // Stale, so refused: must not cost a number.
                    dispatcher.act(each.getKey() + "/close", 1, close(each.getValue()));
                    return act(each.getKey(), "close", close(each.getValue()));
                }));
            }
            for (Future<Response> each : sent) {
                each.get().then().statusCode(200);
                numbers.add(each.get().jsonPath().getString("reportNumber"));
            }
        }
        assertThat(numbers).allMatch(number -> number.matches("R\\d\\d-\\d{6}")).doesNotHaveDuplicates();
        List<Integer> sorted = numbers.stream()
                .map(number -> Integer.valueOf(number.substring(4)))
                .sorted()
                .toList();
        assertThat(sorted.getLast() - sorted.getFirst()).isEqualTo(calls - 1);
    }

    @Test
    @DisplayName("D9 a call keeps its report number, given when a unit clears with a report, until it is closed")
    void oneReportNumber() {
        String call = callTaker.pendingCall("NOISE", 4);
        var unit = Console.unitOnDuty();
        String assignment = dispatcher.send(call, unit);
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.must(assignment, "clear", Map.of("disposition", "REPORT-TAKEN"));
        String number = dispatcher.get(call).jsonPath().getString("reportNumber");
        assertThat(number).isNotNull();
        dispatcher.must(call, "close", close(unit)).then().body("reportNumber", equalTo(number));
    }

    @Test
    @DisplayName(
            "D10 the profile starts a list and rewords it, until somebody else did; what it said before stays away")
    void seeding() {
        Register<Disposition> register = new JdbcRegister<>(database, json, "SEED_TEST", Disposition.class);
        register.seed("A1", named("first"), Instant.EPOCH);
        register.seed("A1", named("first"), Instant.EPOCH);
        assertThat(register.find("A1").map(Listed::version)).contains(1);
        register.seed("A1", named("second"), Instant.EPOCH);
        register.seed("A1", named("first"), Instant.EPOCH);
        assertThat(register.find("A1").map(each -> each.content().label().en())).contains("second");
        assertThat(register.add("A1", 2, named("by a person"), "ann", Instant.EPOCH))
                .isPresent();
        assertThat(register.add("A1", 2, named("too late"), "bo", Instant.EPOCH))
                .isEmpty();
        register.seed("A1", named("third"), Instant.EPOCH);
        assertThat(register.find("A1").map(each -> each.content().label().en())).contains("by a person");
        assertThat(register.all()).hasSize(1);
    }

    private static Disposition named(String label) {
        return new Disposition(new Label(label, label), null, false, false);
    }

    private static Map<String, Object> close(Object unit) {
        return Map.of("disposition", "REPORT-TAKEN", "primaryUnitId", unit);
    }

    private Response act(String thing, String act, Map<String, ?> body) {
        return dispatcher.act(thing + "/" + act, dispatcher.version(thing), body);
    }

    private Response put(String path, String match, Map<String, ?> body) {
        RequestSpecification request = supervisor.request().body(body);
        return (match == null ? request : request.header("If-Match", match)).put(path);
    }
}
