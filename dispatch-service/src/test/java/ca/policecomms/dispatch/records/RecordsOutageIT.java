package ca.policecomms.dispatch.records;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.records.adapter.schedule.QueryPoller;
import ca.policecomms.dispatch.records.adapter.schedule.ReturnsPurge;
import ca.policecomms.dispatch.records.application.PurgingReturns;
import ca.policecomms.dispatch.records.application.SettlingQuery;
import ca.policecomms.dispatch.records.model.RecordsAnswer;
import ca.policecomms.dispatch.records.model.RecordsQueries.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The records system refuses, hangs, talks nonsense, dies in the middle, and comes back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(SimulatorResource.class)
class RecordsOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Console dispatcher = Console.dispatcher();

    @Inject
    QueryPoller poller;

    @Inject
    SettlingQuery settling;

    @Inject
    ReturnsPurge purge;

    @ConfigProperty(name = "test.records.port")
    int port;

    private SimulatorProcess simulator;
    private String call;

    @BeforeEach
    void begin() {
        simulator = new SimulatorProcess(port);
        call = Console.callTaker().savedCall("COLLISION", 3);
        recovered();
    }

    @AfterEach
    void comesBack() {
        simulator.behave("NORMAL");
    }

    @Test
    @DisplayName("D29 with the records system down a query is kept, answers 202, and is answered when it is back")
    void down() {
        simulator.behave("REFUSING");
        Response asked = ask();
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.jsonPath().getString("state")).isEqualTo("QUEUED");
        assertThat(asked.jsonPath().getString("lastFault")).isEqualTo("DOWN");
        String path = path(asked);
        assertThat(types(path)).containsExactly("query.asked", "query.delayed");

        simulator.behave("NORMAL");
        JsonPath answered = answered(path);
        assertThat(answered.getString("outcome")).isEqualTo("NO_HIT");
        assertThat(answered.getInt("attempts")).isGreaterThan(1);
        assertThat(answered.getString("lastFault")).isNull();
        assertThat(types(path)).containsExactly("query.asked", "query.delayed", "query.answered");
    }

    @Test
    @DisplayName("D29 an answer that makes no sense is none")
    void garbled() {
        simulator.behave("GARBLING");
        Response asked = ask();
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.jsonPath().getString("lastFault")).isIn("GARBLED", "DOWN");
        simulator.behave("NORMAL");
        answered(path(asked));
    }

    @Test
    @DisplayName("D30 a records system killed in the middle of a query loses nothing: the query waits for the next one")
    void killedInTheMiddle() throws Exception {
        simulator.behave("HANGING");
        long before = simulator.requests();
        CompletableFuture<Response> asking = CompletableFuture.supplyAsync(this::ask);
        Awaitility.await().until(() -> simulator.requests() > before);
        simulator.kill();
        Response asked = asking.get(20, TimeUnit.SECONDS);
        assertThat(asked.statusCode()).isEqualTo(202);
        // Still without it: the service itself goes on.
        assertThat(dispatcher.get(call).statusCode()).isEqualTo(200);
        simulator.start();
        answered(path(asked));
    }

    @Test
    @DisplayName("D29 nobody waits for long: after 4 seconds the query is queued")
    void hanging() {
        simulator.behave("HANGING");
        Response asked = ask();
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.jsonPath().getString("lastFault")).isIn("TIMEOUT", "DOWN");
        simulator.behave("NORMAL");
        answered(path(asked));
    }

    @Test
    @DisplayName("D29 of many replicas that see queries due each query is asked once at a time, and answered once")
    void replicas() throws Exception {
        simulator.behave("REFUSING");
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(path(ask()));
        }
        simulator.behave("NORMAL");
        long before = simulator.answered();
        try (var replicas = Executors.newFixedThreadPool(3)) {
            Instant end = Instant.now().plus(PATIENCE);
            for (int replica = 0; replica < 3; replica++) {
                replicas.submit(() -> {
                    while (Instant.now().isBefore(end) && simulator.answered() - before < waiting.size()) {
                        poller.askDue(Instant.now().plusSeconds(5));
                        Thread.sleep(20);
                    }
                    return null;
                });
            }
        }
        assertThat(simulator.answered() - before).isEqualTo(waiting.size());
        for (String path : waiting) {
            assertThat(types(path)).containsOnlyOnce("query.answered");
        }
    }

    @Test
    @DisplayName("D29 an answer typed in while the system is away stands; what the system says later changes nothing")
    void typedIn() {
        simulator.behave("REFUSING");
        String path = path(ask());
        JsonPath typed = dispatcher
                .must(
                        path,
                        "answer",
                        Map.of("outcome", "HIT", "reference", "by phone", "words", "stolen in Port Alder"))
                .jsonPath();
        assertThat(typed.getString("answeredBy")).isEqualTo("dispatcher-1");
        UUID id = UUID.fromString(typed.getString("id"));
        assertThat(settling.answered(new Turn(id, 1), new RecordsAnswer("RS-LATE", List.of())))
                .isFalse();
        JsonPath after = dispatcher.get(path).jsonPath();
        assertThat(after.getString("reference")).isEqualTo("by phone");
        assertThat(after.getString("content.words")).isEqualTo("stolen in Port Alder");
    }

    @Test
    @DisplayName("D29 a query that nobody needs any more is withdrawn and asked no more")
    void withdrawn() {
        simulator.behave("REFUSING");
        String path = path(ask());
        dispatcher.must(path, "withdraw", Map.of("reasonCode", "PERSON-GONE"));
        simulator.behave("NORMAL");
        poller.askDue(Instant.now().plusSeconds(3600));
        JsonPath view = dispatcher.get(path).jsonPath();
        assertThat(view.getString("state")).isEqualTo("WITHDRAWN");
        assertThat(view.getInt("attempts")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "D32 returns go after 72 h and not before; hit or no hit, reference and steps stay, in the audit the readers")
    void purged() {
        Response asked =
                dispatcher.post("/v1/queries", RecordsIT.question(call, "PERSON", OnFile.criteria(OnFile.wanted())));
        assertThat(asked.statusCode()).isEqualTo(201);
        String path = path(asked);
        purge.purgeDue(Instant.now().plus(Duration.ofHours(71)));
        assertThat(dispatcher.get(path).jsonPath().getList("content.hits")).isNotEmpty();

        purge.purgeDue(Instant.now().plus(Duration.ofHours(73)));
        JsonPath stub = dispatcher.get(path).jsonPath();
        assertThat((Object) stub.get("content")).isNull();
        assertThat(stub.getString("outcome")).isEqualTo("HIT");
        assertThat(stub.getString("reference")).startsWith("RS-");
        assertThat(stub.getString("milestones.purgedAt")).isNotBlank();
        assertThat(types(path)).containsExactly("query.asked", "query.answered", "query.purged");
        assertThat(Console.auditor()
                        .get("/v1/audit?action=read&subject=query/" + stub.getString("id"))
                        .jsonPath()
                        .<String>getList("items.actor"))
                .contains("dispatcher-1");
    }

    @Test
    @DisplayName("D32 what was asked and never answered goes as well")
    void neverAnswered() {
        simulator.behave("REFUSING");
        String path = path(ask());
        purge.purgeDue(Instant.now().plus(Duration.ofHours(73)));
        JsonPath stub = dispatcher.get(path).jsonPath();
        assertThat(stub.getString("state")).isEqualTo("WITHDRAWN");
        assertThat(stub.getString("withdrawnCode")).isEqualTo(PurgingReturns.NEVER_ANSWERED);
        assertThat((Object) stub.get("content")).isNull();
    }

    private Response ask() {
        return dispatcher.post("/v1/queries", RecordsIT.question(call, "PLATE", Map.of("plate", "NOBODY3")));
    }

    /** A time that lies ahead, as the waits between attempts are long. */
    private JsonPath answered(String path) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            poller.askDue(Instant.now().plusSeconds(90));
            return dispatcher.get(path).jsonPath().getString("state").equals("ANSWERED");
        });
        return dispatcher.get(path).jsonPath();
    }

    /** The breaker of the test before may still be open. */
    private void recovered() {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> ask().statusCode() == 201);
    }

    private List<String> types(String path) {
        return dispatcher.get(path + "/timeline").jsonPath().getList("items.type");
    }

    private static String path(Response asked) {
        return "/v1/queries/" + asked.jsonPath().getString("id");
    }
}
