package ca.policecomms.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody does everything at once; then what the record says must hold together. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class StormIT {
    private static final int RIVALS = 64;
    private static final int ROUNDS = Integer.getInteger("rivals.rounds", 12);

    /** Each finds what must not be. */
    private static final Map<String, String> BROKEN = Map.of(
            "units that work on two calls",
            "select unit_id from assignment where active group by unit_id having count(*) > 1",
            "active assignments that have ended or were never sent",
            """
            select id from assignment where active
              and state in ('STACKED', 'CLEARED', 'CANCELLED', 'DECLINED', 'PREEMPTED')""",
            "units under way that work on nothing",
            """
            select unit_id from assignment where state in ('DISPATCHED', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SCENE',
              'TRANSPORTING', 'AT_DESTINATION') group by unit_id having not bool_or(active)""",
            "units committed without work, or free with work",
            """
            select u.id from unit u where (u.status = 'COMMITTED') <>
              exists (select from assignment a where a.unit_id = u.id and a.active)""",
            "calls that wait while units are on them",
            """
            select c.id from call_for_service c where c.state in ('PENDING', 'HELD') and exists (select from assignment a
              where a.call_id = c.id and a.state in ('DISPATCHED', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SCENE',
              'TRANSPORTING', 'AT_DESTINATION'))""",
            "calls that nobody works on and nobody waits for",
            """
            select c.id from call_for_service c where c.state = 'ACTIVE' and not exists (select from assignment a
              where a.call_id = c.id and (a.state not in ('CANCELLED', 'DECLINED', 'PREEMPTED', 'CLEARED')
              or (a.state = 'CLEARED' and a.round = (select max(b.round) from assignment b where b.call_id = c.id))))""",
            "calls whose facts have a gap",
            """
            select c.id from call_for_service c where c.fact_count <>
              (select count(*) from timeline t where t.subject_id = c.id)""",
            "units whose facts have a gap",
            """
            select u.id from unit u where u.fact_count <>
              (select count(*) from timeline t where t.subject_id = u.id)""",
            "assignments that the timeline of their call tells otherwise",
            """
            select a.id from assignment a where a.state not in ('STACKED') and not exists (
              select from (select t.data from timeline t where t.subject_id = a.call_id
                  and t.data ->> 'assignmentId' = a.id::text and t.type like 'assignment.%' order by t.number desc limit 1) l
              where l.data ->> 'state' = a.state and (l.data ->> 'active')::boolean = a.active)""");

    @Inject
    DataSource database;

    @Test
    @DisplayName("D24 of 64 rivals for one unit one wins and 63 are refused, round after round, without a deadlock")
    void rivals() throws Exception {
        UUID unit = Console.unitOnDuty();
        List<String> calls = IntStream.range(0, RIVALS)
                .mapToObj(i -> Console.callTaker().pendingCall("COLLISION", 2))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            List<Response> answers = atOnce(
                    RIVALS,
                    calls.stream()
                            .map(call -> (Callable<Response>) () ->
                                    Console.dispatcher().post(call + "/assignments", Map.of("unitIds", List.of(unit))))
                            .toList());
            List<Response> won = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .toList();
            assertThat(won).as("round %s", round).hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                    .allSatisfy(refused -> {
                        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
                        assertThat(refused.jsonPath().getString("code")).isEqualTo("unit-already-committed");
                    });
            String assignment = won.getFirst().jsonPath().getString("assignments[0].id");
            Console.dispatcher().must("/v1/assignments/" + assignment, "cancel", Map.of("reason", "NEXT-ROUND"));
        }
    }

    @ParameterizedTest(name = "D56 {1} units, {2} calls")
    @CsvSource({"11,8,1", "12,1,8", "13,5,5"})
    @DisplayName("D56 hundreds of commands at once on few calls and units: no fault, and the record holds together")
    void storm(int seed, int units, int calls) throws Exception {
        Random random = new Random(seed);
        List<UUID> crews =
                IntStream.range(0, units).mapToObj(i -> Console.unitOnDuty()).toList();
        List<String> waiting = IntStream.range(0, calls)
                .mapToObj(i -> Console.callTaker().pendingCall("COLLISION", 1 + i % 4))
                .toList();
        List<Callable<Response>> commands = new ArrayList<>();
        for (int i = 0; i < 320; i++) {
            commands.add(command(
                    random.nextInt(12),
                    waiting.get(random.nextInt(calls)),
                    waiting.get(random.nextInt(calls)),
                    crews.get(random.nextInt(units)),
                    random.nextInt(1000)));
        }
        List<Response> answers = atOnce(24, commands);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode())
                        .as(answer.asString())
                        .isIn(Set.of(200, 201, 403, 409, 412, 422)));
        assertThat(answers.stream().filter(answer -> answer.statusCode() < 300)).hasSizeGreaterThan(30);
        Awaitility.await("what was left for later is told")
                .until(() -> rows("select kind from timer where kind in ('UNIT_TURNED', 'STACKED_OFFER')")
                        .isEmpty());
        for (Map.Entry<String, String> each : BROKEN.entrySet()) {
            assertThat(rows(each.getValue())).as(each.getKey()).isEmpty();
        }
    }

    private static Callable<Response> command(int what, String call, String other, UUID unit, int choice) {
        Console dispatcher = Console.dispatcher();
        List<UUID> one = List.of(unit);
        return switch (what) {
            case 0, 1 -> () -> dispatcher.post(call + "/assignments", Map.of("unitIds", one));
            case 2 -> () -> dispatcher.post(call + "/assignments", Map.of("unitIds", one, "addOn", true));
            case 3 -> () -> dispatcher.post(call + "/assignments", Map.of("unitIds", one, "mode", "STACK"));
            case 4 -> () -> dispatcher.post(call + "/assignments", Map.of("unitIds", one, "preempt", true));
            case 5 -> () -> Console.callTaker().post(call + "/narrative", Map.of("text", "line " + choice));
            case 6 -> () -> dispatcher.post("/v1/units/" + unit + "/checkin", Map.of());
            case 7 ->
                () -> Console.supervisor()
                        .act(
                                "/v1/units/" + unit + (choice % 8 == 0 ? "/logoff" : "/logon"),
                                dispatcher.version("/v1/units/" + unit),
                                choice % 8 == 0 ? Map.of("requeue", true) : Map.of());
            default -> () -> step(dispatcher, unit, other, choice);
        };
    }

    /** Something on one of the unit's assignments, whichever there is. */
    private static Response step(Console dispatcher, UUID unit, String other, int choice) {
        List<Map<String, Object>> open = dispatcher
                .get("/v1/assignments?open=true&unitId=" + unit)
                .jsonPath()
                .getList("items");
        if (open.isEmpty()) {
            return dispatcher.get("/v1/units/" + unit);
        }
        Map<String, Object> chosen = open.get(choice % open.size());
        String path = "/v1/assignments/" + chosen.get("id");
        long version = ((Number) chosen.get("version")).longValue();
        List<String> acts = List.of("ack", "enroute", "arrive", "clear", "cancel", "preempt", "dispatch");
        String act = acts.get(choice % acts.size());
        Map<String, Object> body = switch (act) {
            case "clear" -> Map.of("disposition", "DONE");
            case "cancel" -> Map.of("reason", "R1");
            case "preempt" -> Map.of("callId", other.substring("/v1/calls/".length()));
            default -> Map.of();
        };
        return dispatcher.act(path + "/" + act, version, body);
    }

    private static List<Response> atOnce(int people, List<Callable<Response>> acts) throws Exception {
        Semaphore desks = new Semaphore(people);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> futures = acts.stream()
                    .map(act -> threads.submit(() -> {
                        desks.acquire();
                        try {
                            return act.call();
                        } finally {
                            desks.release();
                        }
                    }))
                    .toList();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
