package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several people want the same thing at the same time. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class RivalsIT {
    private static final int RIVALS = 16;

    @Test
    @DisplayName("D24 of many dispatchers wanting one unit exactly one wins, the others learn who did")
    void oneUnit() throws Exception {
        UUID unit = Console.unitOnDuty();
        List<String> calls = IntStream.range(0, RIVALS)
                .mapToObj(i -> Console.callTaker().pendingCall("COLLISION", 2))
                .toList();
        List<Response> answers = atOnce(calls.stream()
                .map(call -> (Callable<Response>)
                        () -> Console.dispatcher().post(call + "/assignments", Map.of("unitIds", List.of(unit))))
                .toList());
        List<Response> won = answers.stream().filter(a -> a.statusCode() == 201).toList();
        assertThat(won).hasSize(1);
        String winner = won.getFirst().jsonPath().getString("call.id");
        assertThat(answers.stream().filter(a -> a.statusCode() != 201)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("code")).isEqualTo("unit-already-committed");
            assertThat(refused.jsonPath().getString("callId")).isEqualTo(winner);
        });
    }

    @Test
    @DisplayName("D24 two dispatchers sending overlapping sets of units in opposite order never deadlock")
    void crossedSets() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID one = Console.unitOnDuty();
            UUID two = Console.unitOnDuty();
            String first = Console.callTaker().pendingCall("COLLISION", 2);
            String second = Console.callTaker().pendingCall("COLLISION", 2);
            List<Response> answers = atOnce(List.of(
                    () -> Console.dispatcher().post(first + "/assignments", Map.of("unitIds", List.of(one, two))),
                    () -> Console.dispatcher().post(second + "/assignments", Map.of("unitIds", List.of(two, one)))));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    @DisplayName("D12 a merge and a dispatch at once: the unit is on a call that is worked, or the merge is refused")
    void mergeAndDispatch() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID unit = Console.unitOnDuty();
            String merged = Console.callTaker().pendingCall("COLLISION", 2);
            String survivor = Console.callTaker().pendingCall("COLLISION", 2);
            long version = Console.dispatcher().version(merged);
            List<Response> answers = atOnce(List.of(
                    () -> Console.dispatcher().post(merged + "/assignments", Map.of("unitIds", List.of(unit))),
                    () -> Console.dispatcher().act(merged + "/merge", version, merge(survivor))));
            String state = Console.dispatcher().get(merged).jsonPath().getString("state");
            if (answers.getFirst().statusCode() == 201) {
                assertThat(answers.getLast().statusCode()).isIn(409, 412);
                assertThat(state).isEqualTo("ACTIVE");
            } else {
                assertThat(answers).extracting(Response::statusCode).containsExactly(409, 200);
                assertThat(state).isEqualTo("MERGED");
                Console.dispatcher().get("/v1/units/" + unit).then().body("status", equalTo("AVAILABLE"));
            }
        }
    }

    @Test
    @DisplayName("D12 two calls merged into each other at once: one is the survivor, and nobody waits for ever")
    void mergedIntoEachOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            String one = Console.callTaker().pendingCall("COLLISION", 2);
            String two = Console.callTaker().pendingCall("COLLISION", 2);
            long first = Console.dispatcher().version(one);
            long second = Console.dispatcher().version(two);
            List<Response> answers = atOnce(List.of(
                    () -> Console.dispatcher().act(one + "/merge", first, merge(two)),
                    () -> Console.dispatcher().act(two + "/merge", second, merge(one))));
            assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
            assertThat(answers.stream().filter(a -> a.statusCode() != 200))
                    .allMatch(a -> a.statusCode() == 409 || a.statusCode() == 412);
        }
    }

    private static Map<String, Object> merge(String survivor) {
        return Map.of("survivorId", survivor.substring("/v1/calls/".length()), "reasonCode", "SAME-EVENT");
    }

    @Test
    @DisplayName("D17 of many who ask the same agency at once one does; of many who answer it one is heard")
    void oneTransfer() throws Exception {
        String call = Console.callTaker().pendingCall("NOISE", 4);
        List<Response> asked = atOnce(IntStream.range(0, RIVALS)
                .mapToObj(i -> (Callable<Response>) () -> Console.callTaker()
                        .post(call + "/transfers", Map.of("agency", "FIRE", "reasonCode", "RIVAL-" + i)))
                .toList());
        List<Response> won = asked.stream().filter(a -> a.statusCode() == 201).toList();
        assertThat(won).hasSize(1);
        assertThat(asked.stream().filter(a -> a.statusCode() == 409)).hasSize(RIVALS - 1);
        String transfer = "/v1/transfers/" + won.getFirst().jsonPath().getString("id");
        List<Response> answered = atOnce(IntStream.range(0, RIVALS)
                .mapToObj(i -> (Callable<Response>) () -> i % 2 == 0
                        ? Console.callTaker().act(transfer + "/accept", 1, Map.of("acceptedBy", "desk " + i))
                        : Console.callTaker().act(transfer + "/refuse", 1, Map.of("reasonCode", "RIVAL-" + i)))
                .toList());
        assertThat(answered.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
        assertThat(answered.stream().filter(a -> a.statusCode() == 412)).hasSize(RIVALS - 1);
    }

    @Test
    @DisplayName("D7 answers that come in while units are sent are all kept, and the units are sent")
    void answersDuringDispatch() throws Exception {
        String call = Console.callTaker().pendingCall("NOISE", 4);
        UUID unit = Console.unitOnDuty();
        List<Callable<Response>> all = new ArrayList<>(IntStream.range(0, RIVALS)
                .mapToObj(i -> (Callable<Response>) () -> Console.callTaker()
                        .post(
                                call + "/answers",
                                Map.of(
                                        "answers",
                                        List.of(Map.of(
                                                "question",
                                                i % 2 == 0 ? "WEAPONS" : "INJURIES",
                                                "outcome",
                                                "ANSWERED",
                                                "value",
                                                i % 2 == 0 ? "SEEN" : "MINOR")))))
                .toList());
        all.add(() -> Console.dispatcher().post(call + "/assignments", Map.of("unitIds", List.of(unit))));
        assertThat(atOnce(all)).extracting(Response::statusCode).containsOnly(201);
        Console.dispatcher().get(call).then().body("state", equalTo("ACTIVE")).body("priority.current", equalTo(1));
        assertThat(Console.dispatcher().get(call + "/answers").jsonPath().<Integer>getList("answers.number"))
                .isEqualTo(IntStream.rangeClosed(1, RIVALS).boxed().toList());
    }

    @Test
    @DisplayName("D56 of many changes on the same version one is made, the others are told it is stale")
    void oneVersion() throws Exception {
        String call = Console.callTaker().savedCall("COLLISION", 2);
        List<Response> answers = atOnce(IntStream.range(0, RIVALS)
                .mapToObj(i -> (Callable<Response>) () -> Console.callTaker()
                        .act(call + "/priority", 1, Map.of("priority", 1, "reasonCode", "RIVAL-" + i)))
                .toList());
        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == 412))
                .hasSize(RIVALS - 1)
                .allSatisfy(stale ->
                        assertThat(stale.jsonPath().getLong("current.version")).isEqualTo(2));
    }

    @Test
    @DisplayName("D56 many retries with one key at once have one effect and one answer")
    void oneKey() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Response> answers = atOnce(IntStream.range(0, RIVALS)
                .mapToObj(i -> (Callable<Response>) () -> Console.callTaker()
                        .request()
                        .header("Idempotency-Key", key)
                        .body(Console.newCall("NOISE", 4))
                        .post("/v1/calls"))
                .toList());
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(a -> a.jsonPath().getString("id")).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("D37 whatever many people type at once, no line is lost and the numbers have no gap")
    void everyLineIsKept() throws Exception {
        String call = Console.callTaker().savedCall("NOISE", 4);
        List<Response> answers = atOnce(IntStream.range(0, 40)
                .mapToObj(i -> (Callable<Response>)
                        () -> Console.callTaker().post(call + "/narrative", Map.of("text", "line " + i)))
                .toList());
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        List<Integer> numbers = Console.dispatcher()
                .get(call + "/timeline?limit=200")
                .jsonPath()
                .getList("items.number");
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 41).boxed().toList());
    }

    @Test
    @DisplayName("D51 of many clients that bring the same call of one import at once one saves it, all get it")
    void oneImportedCall() throws Exception {
        Map<String, Object> call = Console.newCall("NOISE", 4);
        call.put("importId", announced(UUID.randomUUID()).jsonPath().getString("id"));
        call.put("externalRef", "77");
        List<Response> answers = rivals(() -> Console.supervisor().post("/v1/calls", call));
        assertOneCreated(answers, 200);
        assertThat(answers.stream().map(a -> a.jsonPath().getString("id")).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("D5 of many signals of one contact at once one makes it, all get it")
    void oneContact() throws Exception {
        Map<String, String> contact = Map.of(
                "kind",
                "EMERGENCY_911",
                "adapter",
                "pbx",
                "externalId",
                UUID.randomUUID().toString());
        List<Response> answers = rivals(() -> Console.callTaker().post("/v1/contacts", contact));
        assertOneCreated(answers, 200);
        assertThat(answers.stream().map(a -> a.jsonPath().getString("id")).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("D51 of many announcements of one file at once one is the import, all get it")
    void oneImport() throws Exception {
        UUID file = UUID.randomUUID();
        List<Response> answers = rivals(() -> announced(file));
        assertOneCreated(answers, 200);
        assertThat(answers.stream().map(a -> a.jsonPath().getString("id")).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("D21 of many units with one call sign at once one has it, the others are told so")
    void oneCallSign() throws Exception {
        Map<String, String> unit = Map.of("callSign", "RIVAL-1", "service", "POLICE");
        List<Response> answers = rivals(() -> Console.supervisor().post("/v1/units", unit));
        assertOneCreated(answers, 409);
        assertThat(answers.stream().filter(a -> a.statusCode() == 409))
                .allSatisfy(a -> assertThat(a.jsonPath().getString("code")).isEqualTo("call-sign-in-use"));
    }

    @Test
    @DisplayName("D25 however many add-ons a unit gets at once, one is active, and it returns to each of the others")
    void addOns() throws Exception {
        UUID unit = Console.unitOnDuty();
        List<String> calls = IntStream.range(0, 6)
                .mapToObj(i -> Console.callTaker().pendingCall("COLLISION", 3))
                .toList();
        List<Response> answers = atOnce(calls.stream()
                .map(call -> (Callable<Response>) () -> Console.dispatcher()
                        .post(call + "/assignments", Map.of("unitIds", List.of(unit), "addOn", true)))
                .toList());
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        List<String> assignments = answers.stream()
                .map(a -> "/v1/assignments/" + a.jsonPath().getString("assignments[0].id"))
                .toList();
        for (int left = assignments.size(); left > 0; left--) {
            List<String> active = assignments.stream()
                    .filter(each -> Console.dispatcher().get(each).jsonPath().getBoolean("active"))
                    .toList();
            assertThat(active).hasSize(1);
            Console.dispatcher().must(active.getFirst(), "cancel", Map.of("reason", "NOT-NEEDED"));
        }
        Console.dispatcher().get("/v1/units/" + unit).then().body("status", equalTo("AVAILABLE"));
    }

    @Test
    @DisplayName("D25 a step on one call and an add-on from another at once: neither undoes the other")
    void stepAndAddOn() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID unit = Console.unitOnDuty();
            String older = Console.dispatcher().send(Console.callTaker().pendingCall("COLLISION", 3), unit);
            String newer = Console.callTaker().pendingCall("COLLISION", 2);
            long version = Console.dispatcher().version(older);
            List<Response> answers = atOnce(List.of(
                    () -> Console.dispatcher().act(older + "/enroute", version, Map.of()),
                    () -> Console.dispatcher()
                            .post(newer + "/assignments", Map.of("unitIds", List.of(unit), "addOn", true))));
            assertThat(answers.get(1).statusCode()).isEqualTo(201);
            int step = answers.get(0).statusCode();
            assertThat(step).isIn(200, 412);
            Console.dispatcher()
                    .get(older)
                    .then()
                    .body("active", equalTo(false))
                    .body("state", equalTo(step == 200 ? "EN_ROUTE" : "DISPATCHED"));
        }
    }

    @Test
    @DisplayName("D25 two assignments of one unit ending at once free it once, without a deadlock")
    void bothEnd() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID unit = Console.unitOnDuty();
            String older = Console.dispatcher().send(Console.callTaker().pendingCall("COLLISION", 3), unit);
            String call = Console.callTaker().pendingCall("COLLISION", 2);
            String newer = "/v1/assignments/"
                    + Console.dispatcher()
                            .post(call + "/assignments", Map.of("unitIds", List.of(unit), "addOn", true))
                            .jsonPath()
                            .getString("assignments[0].id");
            long olderVersion = Console.dispatcher().version(older);
            long newerVersion = Console.dispatcher().version(newer);
            List<Response> answers = atOnce(List.of(
                    () -> Console.dispatcher().act(older + "/cancel", olderVersion, Map.of("reason", "NOT-NEEDED")),
                    () -> Console.dispatcher().act(newer + "/cancel", newerVersion, Map.of("reason", "NOT-NEEDED"))));
            assertThat(answers.get(1).statusCode()).isEqualTo(200);
            if (answers.get(0).statusCode() == 412) {
                // The unit had just turned back to it.
                Console.dispatcher().must(older, "cancel", Map.of("reason", "NOT-NEEDED"));
            } else {
                assertThat(answers.get(0).statusCode()).isEqualTo(200);
            }
            Console.dispatcher().get("/v1/units/" + unit).then().body("status", equalTo("AVAILABLE"));
        }
    }

    private static Response announced(UUID file) {
        String sha = file.toString().replace("-", "").repeat(2);
        return Console.supervisor()
                .post(
                        "/v1/imports",
                        Map.of("name", "n", "fileSha256", sha, "rows", 1, "zone", "UTC", "mapping", "by-hand"));
    }

    private static List<Response> rivals(Callable<Response> act) throws Exception {
        return atOnce(IntStream.range(0, RIVALS).mapToObj(i -> act).toList());
    }

    private static void assertOneCreated(List<Response> answers, int others) {
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == others)).hasSize(RIVALS - 1);
    }

    private static List<Response> atOnce(List<Callable<Response>> acts) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : people.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
