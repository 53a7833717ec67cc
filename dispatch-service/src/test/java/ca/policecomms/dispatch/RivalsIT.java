package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

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
