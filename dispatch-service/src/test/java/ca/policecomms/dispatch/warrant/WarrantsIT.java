package ca.policecomms.dispatch.warrant;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Outboxed;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.records.OnFile;
import ca.policecomms.dispatch.records.SimulatorResource;
import ca.policecomms.dispatch.timer.application.ExpiringTimer;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.warrant.application.ExpiringConfirmation;
import ca.policecomms.records.file.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(SimulatorResource.class)
class WarrantsIT {
    private static final Map<String, Object> CONFIRMED = Map.of("outcome", "CONFIRMED", "agencyMember", "Sgt. Veil");
    private static final Map<String, Object> FITS = Map.of("identityMatches", true, "withinLimit", true);

    private final Console dispatcher = Console.dispatcher();
    private final Console second = Console.of("dispatcher-2", Role.DISPATCHER);
    private final Console officer = Console.of("officer-7", Role.OFFICER);

    @Inject
    DataSource database;

    @Inject
    Timers timers;

    @Inject
    ExpiringTimer expiring;

    @Test
    @DisplayName(
            "D31 a warrant from a query is requested, confirmed, checked by another person, relayed and acknowledged")
    void wholeLife() throws SQLException {
        Person wanted = OnFile.wanted();
        String call = Console.callTaker().savedCall("COLLISION", 2);
        String query = dispatcher
                .post(
                        "/v1/queries",
                        Map.of(
                                "kind",
                                "PERSON",
                                "callId",
                                id(call),
                                "reason",
                                "driver",
                                "criteria",
                                OnFile.criteria(wanted)))
                .jsonPath()
                .getString("id");
        Response opened = dispatcher.post(
                "/v1/warrant-confirmations",
                Map.of(
                        "callId",
                        id(call),
                        "queryId",
                        query,
                        "urgency",
                        "URGENT",
                        "warrantReference",
                        wanted.warrants().getFirst().reference()));
        opened.then().statusCode(201);
        assertThat(opened.jsonPath().getString("agency"))
                .isEqualTo(wanted.warrants().getFirst().agency());
        assertThat(opened.jsonPath().getString("limit.scope"))
                .isEqualTo(wanted.warrants().getFirst().limit().scope());
        String path = "/v1/warrant-confirmations/" + opened.jsonPath().getString("id");

        dispatcher.must(path, "request", Map.of());
        dispatcher.must(path, "answer", CONFIRMED);
        assertProblem(act(dispatcher, path, "relay", Map.of()), 409, "illegal-transition");
        assertProblem(act(dispatcher, path, "second-check", FITS), 403, "second-person-required");
        second.must(path, "second-check", FITS);
        dispatcher.must(path, "relay", Map.of());
        JsonPath done = officer.must(path, "acknowledge", Map.of()).jsonPath();
        assertThat(done.getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(done.getString("outcome")).isEqualTo("CONFIRMED");
        assertThat(done.getString("checkedBy")).isEqualTo("dispatcher-2");

        List<Outboxed> events = Outboxed.all(database).stream()
                .filter(event -> event.aggregate().toString().equals(id(path)))
                .toList();
        assertThat(events)
                .hasSize(6)
                .allSatisfy(event -> assertThat(event.type()).isEqualTo("dispatch.warrant-confirmation.changed.v1"));
        assertThat(events.stream().map(event -> new JsonPath(event.json())).map(json -> json.getString("state")))
                .containsExactly("HIT", "REQUESTED", "CONFIRMED", "CONFIRMED", "RELAYED", "ACKNOWLEDGED");
        assertThat(events)
                .extracting(Outboxed::json)
                .noneMatch(json -> json.contains(wanted.surname())
                        || json.contains(wanted.warrants().getFirst().reference()));
    }

    @Test
    @DisplayName("D31 a supervisor who requested it is no second person either: people are compared, not roles")
    void samePersonOtherRole() {
        String path = opened("URGENT");
        Console both = Console.of("dispatcher-1", Role.DISPATCHER, Role.SUPERVISOR);
        both.must(path, "request", Map.of());
        assertProblem(act(both, path, "second-check", FITS), 403, "second-person-required");
    }

    @ParameterizedTest(name = "{0}: {1} minutes")
    @CsvSource({"URGENT, 10", "ROUTINE, 60"})
    @DisplayName("D31 an urgent request runs out after 10 minutes, a routine one after 60, and not before")
    void clocks(String urgency, int minutes) {
        String path = opened(urgency);
        dispatcher.must(path, "request", Map.of());
        JsonPath requested = dispatcher.get(path).jsonPath();
        Instant asked = Instant.parse(requested.getString("milestones.requestedAt"));
        Timer timer = timerOf(path);
        assertThat(timer.dueAt()).isEqualTo(Instant.parse(requested.getString("milestones.dueAt")));
        assertThat(Duration.between(asked, timer.dueAt())).isEqualTo(Duration.ofMinutes(minutes));

        assertThat(expiring.expire(timer, timer.dueAt().minusMillis(1))).isFalse();
        assertThat(expiring.expire(timer, timer.dueAt())).isTrue();
        JsonPath expired = dispatcher.get(path).jsonPath();
        assertThat(expired.getString("state")).isEqualTo("EXPIRED");
        assertThat(expired.getLong("elapsedMs"))
                .isEqualTo(Duration.ofMinutes(minutes).toMillis());
        assertThat(dispatcher.get(path + "/timeline").jsonPath().<String>getList("items.type"))
                .endsWith("timer.expired", "warrant-confirmation.changed");
        // That nobody may be held on it is told at once, and needs no second person.
        dispatcher.must(path, "relay", Map.of());
    }

    @Test
    @DisplayName("D31 an answer cancels the clock; a request after it ran out starts it anew")
    void clockCancelled() {
        String path = opened("URGENT");
        dispatcher.must(path, "request", Map.of());
        Timer first = timerOf(path);
        expiring.expire(first, first.dueAt());
        dispatcher.must(path, "request", Map.of());
        assertThat(timerOf(path).dueAt()).isAfterOrEqualTo(first.dueAt());
        dispatcher.must(path, "answer", Map.of("outcome", "NOT_CONFIRMED", "reasonCode", "RECALLED"));
        assertThat(timers.running(10_000)).extracting(Timer::subject).doesNotContain(UUID.fromString(id(path)));
    }

    @Test
    @DisplayName("D31 of the clock running out and an answer at the same moment one happens, and nothing breaks")
    void race() throws Exception {
        for (int round = 0; round < 10; round++) {
            String path = opened("URGENT");
            long version = dispatcher.must(path, "request", Map.of()).jsonPath().getLong("version");
            Timer timer = timerOf(path);
            CyclicBarrier start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<Boolean> expire = () -> {
                    start.await();
                    return expiring.expire(timer, timer.dueAt());
                };
                Callable<Integer> answer = () -> {
                    start.await();
                    return dispatcher.act(path + "/answer", version, CONFIRMED).statusCode();
                };
                Future<Boolean> expired = threads.submit(expire);
                Future<Integer> answered = threads.submit(answer);
                String state = expired.get() ? "EXPIRED" : "CONFIRMED";
                assertThat(answered.get()).isEqualTo(expired.get() ? 412 : 200);
                assertThat(dispatcher.get(path).jsonPath().getString("state")).isEqualTo(state);
            }
        }
    }

    @Test
    @DisplayName("D31 of two who check at once one does, the other is told it changed")
    void twoCheckers() throws Exception {
        String path = opened("ROUTINE");
        long version = dispatcher.must(path, "request", Map.of()).jsonPath().getLong("version");
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> checks = new ArrayList<>();
            for (String person : List.of("dispatcher-2", "dispatcher-3")) {
                checks.add(threads.submit(() -> Console.of(person, Role.DISPATCHER)
                        .act(path + "/second-check", version, FITS)
                        .statusCode()));
            }
            for (Future<Integer> check : checks) {
                statuses.add(check.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    @DisplayName("D31 what does not fit is not confirmed: the clock stops, and that is what is relayed")
    void doesNotFit() {
        String path = opened("URGENT");
        dispatcher.must(path, "request", Map.of());
        second.must(path, "second-check", Map.of("identityMatches", true, "withinLimit", false));
        JsonPath view = dispatcher.must(path, "relay", Map.of()).jsonPath();
        assertThat(view.getString("outcome")).isEqualTo("NOT_CONFIRMED");
        assertThat(view.getString("outcomeCode")).isEqualTo("OUTSIDE_LIMIT");
        assertThat(timers.running(10_000)).extracting(Timer::subject).doesNotContain(UUID.fromString(id(path)));
    }

    @Test
    @DisplayName("D31 what is missing is named: agency and limit without a query, a warrant that the query brought")
    void named() {
        Map<String, Object> good = told("URGENT");
        assertProblem(opening(good, "agency", null), 422, "rule-violated").naming("agency");
        assertProblem(opening(good, "limit", null), 422, "rule-violated").naming("limit.scope");
        assertProblem(opening(good, "limit", Map.of("scope", "RADIUS")), 422, "rule-violated")
                .naming("limit.place");
        assertProblem(opening(good, "limit", Map.of("scope", "RADIUS", "place", "Port Alder")), 422, "rule-violated")
                .naming("limit.radiusKm");
        assertProblem(opening(good, "limit", Map.of("scope", "PROVINCE")), 422, "rule-violated")
                .naming("limit.province");
        assertProblem(opening(good, "callId", UUID.randomUUID()), 422, "rule-violated")
                .naming("callId");
        Map<String, Object> unknown = new HashMap<>(good);
        unknown.remove("agency");
        unknown.remove("limit");
        assertProblem(opening(unknown, "queryId", UUID.randomUUID()), 422, "rule-violated")
                .naming("queryId");
        String path = opened("URGENT");
        dispatcher.must(path, "request", Map.of());
        assertProblem(act(dispatcher, path, "answer", Map.of("outcome", "CONFIRMED")), 422, "rule-violated")
                .naming("agencyMember");
    }

    @Test
    @DisplayName("D31 officers find and acknowledge; requesting, answering, checking and relaying is not theirs")
    void roles() {
        Response found = officer.post("/v1/warrant-confirmations", told("URGENT"));
        found.then().statusCode(201);
        String path = "/v1/warrant-confirmations/" + found.jsonPath().getString("id");
        for (String act : List.of("request", "relay")) {
            assertProblem(act(officer, path, act, Map.of()), 403, "role-forbidden");
        }
        assertProblem(act(officer, path, "answer", CONFIRMED), 403, "role-forbidden");
        assertProblem(act(officer, path, "second-check", FITS), 403, "role-forbidden");
        assertThat(officer.getWithoutReason(path).statusCode()).isEqualTo(200);
        assertProblem(second.getWithoutReason(path).then(), 403, "read-reason-required")
                .naming("X-Read-Reason");
    }

    private String opened(String urgency) {
        Response opened = dispatcher.post("/v1/warrant-confirmations", told(urgency));
        opened.then().statusCode(201);
        return "/v1/warrant-confirmations/" + opened.jsonPath().getString("id");
    }

    private static Map<String, Object> told(String urgency) {
        Map<String, Object> body = new HashMap<>();
        body.put("callId", id(Console.callTaker().savedCall("COLLISION", 3)));
        body.put("urgency", urgency);
        body.put("warrantReference", "W-000001");
        body.put("agency", "Port Alder Police");
        body.put("limit", Map.of("scope", "RADIUS", "place", "Port Alder", "radiusKm", 50));
        return body;
    }

    private io.restassured.response.ValidatableResponse opening(Map<String, Object> good, String member, Object value) {
        Map<String, Object> body = new HashMap<>(good);
        body.put(member, value);
        return dispatcher.post("/v1/warrant-confirmations", body).then();
    }

    private io.restassured.response.ValidatableResponse act(
            Console who, String path, String act, Map<String, Object> body) {
        return who.act(path + "/" + act, dispatcher.version(path), body).then();
    }

    private Timer timerOf(String path) {
        return timers.running(10_000).stream()
                .filter(timer -> timer.kind().equals(ExpiringConfirmation.KIND)
                        && timer.subject().toString().equals(id(path)))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
