package ca.policecomms.dispatch.call;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.call.application.ComingDue;
import ca.policecomms.dispatch.call.application.WaitingAlert;
import ca.policecomms.dispatch.timer.application.ExpiringTimer;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that wait: for a unit, or for their time. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class WaitingIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Inject
    Timers timers;

    @Inject
    ExpiringTimer expiring;

    @Inject
    DataSource database;

    @ParameterizedTest(name = "D15 P{0} after {1}")
    @CsvSource({"1, PT60S", "2, PT5M", "3, PT20M", "4, PT2H"})
    @DisplayName("D15 each priority has its time to wait before somebody is told")
    void alert(int priority, Duration after) {
        String call = callTaker.pendingCall("COLLISION", priority);
        Instant entered = time(call, "enteredAt");
        assertThat(alertOf(call).orElseThrow().dueAt()).isEqualTo(entered.plus(after));
        assertThat(time(call, "overdueAt")).isEqualTo(entered.plus(after));
    }

    @Test
    @DisplayName("D15 an officer's emergency alerts at once, a call with a due time of its own never")
    void atOnceAndNever() {
        String emergency = callTaker.pendingCall("COLLISION", 0);
        assertThat(lines(emergency)).containsExactly("call.received", "call.entered", "timer.expired");
        assertThat(told(emergency)).containsExactly("ALL_CONSOLES");
        String administrative = callTaker.pendingCall("NOISE", 5);
        assertThat(alertOf(administrative)).isEmpty();
        dispatcher.get(administrative).then().body("milestones.overdueAt", nullValue());
    }

    @Test
    @DisplayName("D15 while a call goes on waiting it alerts again a step higher, three times, and its priority stays")
    void climbs() {
        String call = callTaker.pendingCall("COLLISION", 1);
        for (int step = 0; step < 3; step++) {
            Timer timer = alertOf(call).orElseThrow();
            assertThat(timer.step()).isEqualTo(step);
            assertThat(expiring.expire(timer, timer.dueAt().plusMillis(1))).isTrue();
        }
        assertThat(alertOf(call)).isEmpty();
        assertThat(told(call)).containsExactly("DISPATCHER", "SUPERVISOR", "ALL_CONSOLES");
        dispatcher.get(call).then().body("priority.current", equalTo(1));
    }

    private List<String> told(String call) {
        return dispatcher
                .get(call + "/timeline")
                .jsonPath()
                .getList("items.findAll { it.type == 'timer.expired' }.data.told");
    }

    @Test
    @DisplayName("D15 whatever ends the wait cancels the alert, a change of priority moves it")
    void moot() {
        String sent = callTaker.pendingCall("COLLISION", 2);
        dispatcher.send(sent, Console.unitOnDuty());
        String cancelled = callTaker.pendingCall("COLLISION", 2);
        dispatcher.must(cancelled, "cancel", Map.of("reasonCode", "MISDIAL"));
        String held = callTaker.pendingCall("COLLISION", 2);
        dispatcher.must(
                held,
                "hold",
                Map.of(
                        "reason",
                        "LATER",
                        "reviewAt",
                        Instant.now().plusSeconds(900).toString()));
        assertThat(List.of(sent, cancelled, held)).allSatisfy(call -> {
            assertThat(alertOf(call)).isEmpty();
            dispatcher.get(call).then().body("milestones.overdueAt", nullValue());
        });
        String worse = callTaker.pendingCall("COLLISION", 3);
        dispatcher.must(worse, "priority", Map.of("priority", 1, "reasonCode", "WORSE"));
        assertThat(alertOf(worse).orElseThrow().dueAt())
                .isEqualTo(time(worse, "enteredAt").plusSeconds(60));
    }

    @Test
    @DisplayName("D11 a reopened call waits anew: its old alert is not revived")
    void reopened() {
        String call = callTaker.pendingCall("COLLISION", 3);
        Instant before = alertOf(call).orElseThrow().dueAt();
        dispatcher.must(call, "cancel", Map.of("reasonCode", "MISDIAL"));
        dispatcher.must(call, "reopen", Map.of("reason", "no misdial"));
        assertThat(alertOf(call).orElseThrow().dueAt()).isAfter(before);
    }

    @Test
    @DisplayName("D11 a scheduled call touches no unit before it is due, and then enters the queue by itself")
    void comesDue() {
        String call = scheduled(Instant.now().plusMillis(1500));
        dispatcher.get(call).then().body("state", equalTo("SCHEDULED"));
        UUID unit = Console.unitOnDuty();
        for (String mode : List.of("DISPATCH", "STACK")) {
            assertProblem(
                    dispatcher
                            .post(call + "/assignments", Map.of("unitIds", List.of(unit), "mode", mode))
                            .then(),
                    409,
                    "illegal-transition");
        }
        dispatcher.get("/v1/units/" + unit).then().body("status", equalTo("AVAILABLE"));
        Awaitility.await().untilAsserted(() -> dispatcher.get(call).then().body("state", equalTo("PENDING")));
        assertThat(lines(call)).containsExactly("call.received", "timer.expired", "call.entered");
        dispatcher.send(call, unit);
    }

    @Test
    @DisplayName("D11 a scheduled call that is cancelled or merged does not come due; split, it is scheduled again")
    void notDue() {
        Instant due = Instant.now().plusSeconds(3600);
        String cancelled = scheduled(due);
        assertThat(timer(ComingDue.KIND, cancelled)).isPresent();
        dispatcher.must(cancelled, "cancel", Map.of("reasonCode", "MISDIAL"));
        assertThat(timer(ComingDue.KIND, cancelled)).isEmpty();
        String merged = scheduled(due);
        String survivor = callTaker.pendingCall("NOISE", 4);
        dispatcher.must(
                merged, "merge", Map.of("survivorId", survivor.substring("/v1/calls/".length()), "reasonCode", "SAME"));
        assertThat(timer(ComingDue.KIND, merged)).isEmpty();
        dispatcher.must(merged, "split", Map.of("reason", "another day")).then().body("state", equalTo("SCHEDULED"));
        assertThat(timer(ComingDue.KIND, merged)).isPresent();
    }

    @Test
    @DisplayName("D11 a due time lies ahead, and a scheduled call has a priority, domestic ones 2 or above")
    void schedule() {
        Map<String, Object> past = Console.newCall("NOISE", 5);
        past.put("dueAt", Instant.now().minusSeconds(5).toString());
        assertProblem(callTaker.post("/v1/calls", past).then(), 422, "rule-violated")
                .naming("dueAt");
        Map<String, Object> usual = new HashMap<>(Console.newCall("NOISE", 5));
        usual.remove("priority");
        usual.put("dueAt", Instant.now().plusSeconds(3600).toString());
        callTaker.post("/v1/calls", usual).then().statusCode(201).body("priority.current", equalTo(5));
        Map<String, Object> domestic = Console.newCall("DOMESTIC", 5);
        domestic.put("dueAt", Instant.now().plusSeconds(3600).toString());
        assertProblem(callTaker.post("/v1/calls", domestic).then(), 422, "rule-violated")
                .naming("priority");
    }

    @Test
    @DisplayName("D37 reading a call writes nothing: a reader must not put back what others changed meanwhile")
    void readingWritesNothing() throws SQLException {
        Map<String, Object> undecided = Console.newCall("NOISE", 4);
        undecided.remove("priority");
        String without =
                "/v1/calls/" + callTaker.post("/v1/calls", undecided).jsonPath().getString("id");
        for (String call : List.of(without, callTaker.pendingCall("NOISE", 4))) {
            String written = lastWriter(call);
            for (String what : List.of("", "/timeline", "/answers", "/persons", "/duplicates", "/history")) {
                dispatcher.get(call + what).then().statusCode(200);
            }
            dispatcher.get("/v1/calls").then().statusCode(200);
            assertThat(lastWriter(call)).isEqualTo(written);
        }
    }

    private String lastWriter(String call) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select xmin::text from call_for_service where id = ?::uuid")) {
            select.setString(1, call.substring("/v1/calls/".length()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private String scheduled(Instant due) {
        Map<String, Object> content = Console.newCall("NOISE", 5);
        content.put("dueAt", due.toString());
        return "/v1/calls/" + callTaker.post("/v1/calls", content).jsonPath().getString("id");
    }

    private Instant time(String call, String milestone) {
        return Instant.parse(dispatcher.get(call).jsonPath().getString("milestones." + milestone));
    }

    private List<String> lines(String call) {
        return dispatcher.get(call + "/timeline").jsonPath().getList("items.type");
    }

    private Optional<Timer> alertOf(String call) {
        return timer(WaitingAlert.KIND, call);
    }

    private Optional<Timer> timer(String kind, String call) {
        UUID id = UUID.fromString(call.substring("/v1/calls/".length()));
        return timers.running(100_000).stream()
                .filter(each -> each.kind().equals(kind) && each.subject().equals(id))
                .findFirst();
    }
}
