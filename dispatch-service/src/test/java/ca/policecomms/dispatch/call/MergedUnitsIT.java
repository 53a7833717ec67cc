package ca.policecomms.dispatch.call;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two calls become one while units are on their way, and people go on talking to the one that was merged. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class MergedUnitsIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Test
    @DisplayName("D12 D25 units of a merged call go on with the survivor, with all their stamps, and finish there")
    void follow() {
        String survivor = callTaker.pendingCall("COLLISION", 3);
        String merged = callTaker.pendingCall("COLLISION", 3);
        UUID unit = Console.unitOnDuty();
        String assignment = dispatcher.send(merged, unit);
        dispatcher.must(assignment, "enroute", Map.of());
        JsonPath before = dispatcher.get(assignment).jsonPath();

        merge(merged, survivor).then().statusCode(200).body("state", equalTo("MERGED"));

        JsonPath after = dispatcher.get(assignment).jsonPath();
        assertThat(after.getString("callId")).isEqualTo(id(survivor));
        assertThat(after.getMap("milestones")).isEqualTo(before.getMap("milestones"));
        assertThat(after.getString("state")).isEqualTo("EN_ROUTE");
        assertThat(after.getBoolean("active")).isTrue();
        dispatcher.get(survivor).then().body("state", equalTo("ACTIVE"));
        assertThat(dispatcher.get("/v1/units/" + unit).jsonPath().getString("status"))
                .isEqualTo("COMMITTED");
        assertThat(movedFrom(survivor)).contains(id(merged));
        dispatcher.get(merged + "/timeline").then().body("items.data.reasonCode", hasItem("UNITS_MOVED"));

        // Who did not hear of it is told, and shown where the unit is now.
        assertProblem(
                dispatcher
                        .act(assignment + "/arrive", before.getLong("version"), Map.of())
                        .then(),
                412,
                "stale-version");
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
        dispatcher.must(survivor, "close", Map.of("disposition", "DONE", "primaryUnitId", unit));
    }

    @Test
    @DisplayName(
            "D25 a unit kept for the merged call is kept for the survivor; one kept for one and sent to the other once")
    void reservations() {
        String survivor = callTaker.pendingCall("COLLISION", 3);
        String merged = callTaker.pendingCall("COLLISION", 3);
        UUID kept = Console.unitOnDuty();
        UUID keptThere = Console.unitOnDuty();
        UUID keptHere = Console.unitOnDuty();
        String stacked = stack(merged, kept);
        String thereStacked = stack(survivor, keptThere);
        String sentHere = dispatcher.send(merged, keptThere);
        String sentThere = dispatcher.send(survivor, keptHere);
        String hereStacked = stack(merged, keptHere);

        merge(merged, survivor).then().statusCode(200);

        is(stacked, survivor, "STACKED");
        is(thereStacked, survivor, "CANCELLED");
        is(sentHere, survivor, "DISPATCHED");
        is(sentThere, survivor, "DISPATCHED");
        is(hereStacked, merged, "CANCELLED");
        dispatcher.must(stacked, "dispatch", Map.of());
    }

    @Test
    @DisplayName("D12 nothing is merged while a unit works on both calls, or into a call that no unit may be on yet")
    void refused() {
        String survivor = callTaker.pendingCall("COLLISION", 3);
        String merged = callTaker.pendingCall("COLLISION", 3);
        UUID unit = Console.unitOnDuty();
        String first = dispatcher.send(survivor, unit);
        Response addOn = dispatcher.post(merged + "/assignments", Map.of("unitIds", List.of(unit), "addOn", true));
        addOn.then().statusCode(201);
        String before =
                dispatcher.get(merged).asString() + dispatcher.get(survivor).asString();
        Response both = merge(merged, survivor);
        assertProblem(both.then(), 409, "open-assignments");
        assertThat(both.jsonPath().<String>getList("assignments")).contains(id(first));
        String intake = callTaker.savedCall("COLLISION", 3);
        assertProblem(merge(merged, intake).then(), 409, "illegal-transition");
        assertThat(dispatcher.get(merged).asString() + dispatcher.get(survivor).asString())
                .isEqualTo(before);
        is("/v1/assignments/" + addOn.jsonPath().getString("assignments[0].id"), merged, "DISPATCHED");
    }

    @Test
    @DisplayName("D12 D33 who waits for the word of a unit waits on; a split leaves the unit where it is")
    void timersAndSplit() {
        String survivor = callTaker.pendingCall("DOMESTIC", 2);
        String merged = callTaker.pendingCall("DOMESTIC", 2);
        UUID unit = Console.unitOnDuty();
        String assignment = dispatcher.send(merged, unit);
        dispatcher.must(assignment, "arrive", Map.of());
        List<Map<String, Object>> before = timers(unit);
        assertThat(before).singleElement().satisfies(timer -> assertThat(timer).containsEntry("callId", id(merged)));
        merge(merged, survivor).then().statusCode(200);
        assertThat(timers(unit)).singleElement().satisfies(timer -> {
            assertThat(timer).containsEntry("callId", id(survivor));
            assertThat(timer).containsEntry("dueAt", before.getFirst().get("dueAt"));
        });
        dispatcher.must(merged, "split", Map.of("reason", "another house"));
        dispatcher.get(merged).then().body("state", equalTo("PENDING"));
        is(assignment, survivor, "ON_SCENE");
    }

    @Test
    @DisplayName("D12 D7 words, answers, persons and contacts for a merged call are those of the call that goes on")
    void messages() {
        String last = callTaker.pendingCall("NOISE", 4);
        String middle = callTaker.pendingCall("NOISE", 4);
        String merged = callTaker.pendingCall("NOISE", 4);
        merge(merged, middle).then().statusCode(200);
        merge(middle, last).then().statusCode(200);
        long lines = lines(merged);

        Response said = callTaker.post(merged + "/narrative", Map.of("text", "there is smoke"));
        said.then().statusCode(201).body("id", equalTo(id(last)));
        assertThat(said.header("Location")).endsWith(last + "/timeline");
        Map<String, Object> answer = Map.of("question", "WEAPONS", "outcome", "ANSWERED", "value", "SEEN");
        callTaker
                .post(merged + "/answers", Map.of("answers", List.of(answer)))
                .then()
                .statusCode(201)
                .body("priority.current", equalTo(1));
        callTaker
                .post(merged + "/persons", Map.of("role", "WITNESS", "name", "Ann Caller"))
                .then()
                .statusCode(201);
        callTaker
                .post(merged + "/vehicles", Map.of("role", "FLED", "plate", "ABCD 123"))
                .then()
                .statusCode(201);
        String contact = "/v1/contacts/"
                + callTaker
                        .post("/v1/contacts", Map.of("kind", "TEXT"))
                        .jsonPath()
                        .getString("id");
        callTaker.must(contact, "link", Map.of("callId", id(merged))).then().body("callId", equalTo(id(last)));

        JsonPath timeline = dispatcher.get(last + "/timeline?limit=200").jsonPath();
        assertThat(timeline.getList("items.data.narrative")).contains("there is smoke");
        assertThat(timeline.getList("items.data.saidTo")).contains(id(merged));
        assertThat(timeline.getList("items.data.reasonCode"))
                .contains("ANSWERS", "PERSON_NAMED", "VEHICLE_NAMED", "CONTACT_JOINED");
        assertThat(dispatcher.get(last + "/answers").jsonPath().getList("answers"))
                .hasSize(1);
        assertThat(dispatcher.get(last + "/persons").jsonPath().getList("$")).hasSize(1);
        assertThat(lines(merged)).as("nothing is added to the merged one").isEqualTo(lines);
    }

    @Test
    @DisplayName("D24 D12 of those who merge, send and step at the same time each gets an answer, and no unit is lost")
    void rivals() throws Exception {
        for (int round = 0; round < 8; round++) {
            String survivor = callTaker.pendingCall("COLLISION", 3);
            String merged = callTaker.pendingCall("COLLISION", 3);
            UUID unit = Console.unitOnDuty();
            String assignment = dispatcher.send(merged, unit);
            long version = dispatcher.version(assignment);
            long callVersion = dispatcher.version(merged);
            List<Integer> codes = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> rivals = List.of(
                        threads.submit(() -> dispatcher
                                .act(
                                        merged + "/merge",
                                        callVersion,
                                        Map.of("survivorId", id(survivor), "reasonCode", "SAME-EVENT"))
                                .statusCode()),
                        threads.submit(() -> dispatcher
                                .act(assignment + "/arrive", version, Map.of())
                                .statusCode()),
                        threads.submit(() -> dispatcher
                                .post(merged + "/assignments", Map.of("unitIds", List.of(Console.unitOnDuty())))
                                .statusCode()),
                        threads.submit(() -> dispatcher
                                .post(survivor + "/assignments", Map.of("unitIds", List.of(unit), "addOn", true))
                                .statusCode()));
                for (Future<Integer> each : rivals) {
                    codes.add(each.get());
                }
            }
            assertThat(codes).allMatch(code -> List.of(200, 201, 409, 412).contains(code));
            String state = dispatcher.get(merged).jsonPath().getString("state");
            List<String> onMerged = dispatcher
                    .get("/v1/assignments?open=true&callId=" + id(merged))
                    .jsonPath()
                    .getList("items.id");
            if (state.equals("MERGED")) {
                assertThat(onMerged).isEmpty();
            }
            assertThat(dispatcher.get(assignment).jsonPath().getString("state")).isIn("DISPATCHED", "ON_SCENE");
        }
    }

    private Response merge(String call, String survivor) {
        return dispatcher.act(
                call + "/merge",
                dispatcher.version(call),
                Map.of("survivorId", id(survivor), "reasonCode", "SAME-EVENT"));
    }

    private String stack(String call, UUID unit) {
        Response sent = dispatcher.post(call + "/assignments", Map.of("unitIds", List.of(unit), "mode", "STACK"));
        sent.then().statusCode(201);
        return "/v1/assignments/" + sent.jsonPath().getString("assignments[0].id");
    }

    private void is(String assignment, String call, String state) {
        dispatcher.get(assignment).then().body("callId", equalTo(id(call))).body("state", equalTo(state));
    }

    private List<String> movedFrom(String call) {
        return dispatcher.get(call + "/timeline?limit=200").jsonPath().getList("items.data.movedFrom");
    }

    private long lines(String call) {
        return dispatcher
                .get(call + "/timeline?limit=200")
                .jsonPath()
                .getList("items")
                .size();
    }

    private List<Map<String, Object>> timers(UUID unit) {
        return dispatcher
                .get("/v1/board")
                .jsonPath()
                .getList("timers.findAll { it.unitId == '" + unit + "' && it.kind == 'SAFETY_CHECK' }");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
