package ca.policecomms.dispatch.transfer;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.timer.application.ExpiringTimer;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.transfer.model.TransferAct;
import ca.policecomms.dispatch.transfer.model.TransferState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that go to other agencies, or do not. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class TransfersIT {
    /** Its queue is short, whatever other tests leave. */
    private static final String DIVISION = "TRANSFERS";

    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final Console supervisor = Console.supervisor();

    @Inject
    Timers timers;

    @Inject
    ExpiringTimer expiring;

    @ParameterizedTest(name = "D17 {0}")
    @EnumSource
    @DisplayName("D17 each act does in each state and role what the table says; ring and complete are the call-taker's")
    void table(TransferAct act) {
        boolean callTakerOnly = act == TransferAct.RING || act == TransferAct.COMPLETE;
        for (TransferState state : TransferState.values()) {
            for (Console who : List.of(callTaker, dispatcher, supervisor, Console.stranger())) {
                String transfer = in(state);
                Response answer = who.act(transfer + "/" + act.path(), dispatcher.version(transfer), body(act));
                if (who.equals(supervisor) || who.equals(callTaker) || (who.equals(dispatcher) && !callTakerOnly)) {
                    if (act.allowedIn(state)) {
                        answer.then()
                                .statusCode(200)
                                .body("state", equalTo(act.target().name()));
                        continue;
                    }
                    assertProblem(answer.then(), 409, "illegal-transition");
                } else {
                    assertProblem(answer.then(), 403, "role-forbidden");
                }
                dispatcher.get(transfer).then().body("state", equalTo(state.name()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "no-answer"})
    @DisplayName("D17 a call that another agency does not take stays ours, and is in the queue")
    void failed(String failure) {
        Map<String, Object> content = Console.newCall("NOISE", 4);
        content.put("location", Map.of("text", "somewhere", "division", DIVISION));
        String call =
                "/v1/calls/" + callTaker.post("/v1/calls", content).jsonPath().getString("id");
        String transfer = request(call, "FIRE", false);
        callTaker.must(transfer, failure, Map.of("reasonCode", "NOT-THEIRS"));
        dispatcher.get(call).then().body("state", equalTo("PENDING"));
        assertThat(dispatcher
                        .get("/v1/queue?limit=200&division=" + DIVISION)
                        .jsonPath()
                        .<String>getList("calls.id"))
                .contains(id(call));
    }

    @Test
    @DisplayName("D17 nobody accepts in 30 s: an alert, and further ones a step higher, until somebody acts")
    void unaccepted() {
        String call = callTaker.pendingCall("NOISE", 4);
        String transfer = request(call, "FIRE", false);
        Timer timer = timer(transfer).orElseThrow();
        for (int step = 0; step < 2; step++) {
            timer = timer(transfer).orElseThrow();
            assertThat(timer.step()).isEqualTo(step);
            expiring.expire(timer, timer.dueAt().plusMillis(1));
        }
        assertThat(dispatcher
                        .get(call + "/timeline")
                        .jsonPath()
                        .<String>getList("items.findAll { it.type == 'timer.expired' }.data.told"))
                .containsExactly("DISPATCHER", "SUPERVISOR");
        callTaker.must(transfer, "accept", Map.of("acceptedBy", "desk 4"));
        assertThat(timer(transfer)).isEmpty();
    }

    @Test
    @DisplayName("D17 the alert is due 30 seconds after the request, and an answer cancels it")
    void patience() {
        String call = callTaker.pendingCall("NOISE", 4);
        String transfer = request(call, "FIRE", false);
        String requested = dispatcher.get(transfer).jsonPath().getString("milestones.requestedAt");
        assertThat(Duration.between(
                        java.time.Instant.parse(requested),
                        timer(transfer).orElseThrow().dueAt()))
                .isEqualTo(Duration.ofSeconds(30));
        callTaker.must(transfer, "withdraw", Map.of("reasonCode", "CALLER-BACK"));
        assertThat(timer(transfer)).isEmpty();
    }

    @Test
    @DisplayName("D17 until they accept the call is not diverted; then it is, with what the caller was told")
    void divert() {
        String call = callTaker.pendingCall("NOISE", 4);
        String transfer = request(call, "OPP", false);
        Map<String, String> body =
                Map.of("transferId", id(transfer), "reasonCode", "NOT-OURS", "callerTold", "the OPP will come");
        assertProblem(act(call, "divert", body).then(), 422, "rule-violated").naming("transferId");
        dispatcher.must(transfer, "accept", Map.of("acceptedBy", "desk 4"));
        dispatcher.must(call, "divert", body).then().body("state", equalTo("DIVERTED"));
        dispatcher
                .get(call + "/timeline")
                .then()
                .body("items.data.callerTold", hasItem("the OPP will come"))
                .body("items.data.agency", hasItem("OPP"));
        dispatcher.must(call, "reopen", Map.of("reason", "they sent it back"));
        dispatcher.get(call).then().body("state", equalTo("PENDING"));
    }

    @Test
    @DisplayName("D18 diverting names one way, a known agency, and what the caller was told")
    void divertRefused() {
        String call = callTaker.pendingCall("NOISE", 4);
        assertProblem(
                        act(call, "divert", Map.of("reasonCode", "NOT-OURS", "callerTold", "t"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("transferId");
        assertProblem(
                        act(call, "divert", Map.of("agency", "NO-SUCH", "reasonCode", "NOT-OURS", "callerTold", "t"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("agency");
        assertProblem(
                        act(call, "divert", Map.of("agency", "OPP", "reasonCode", "NOT-OURS"))
                                .then(),
                        400,
                        "invalid-request")
                .naming("callerTold");
        String elsewhere = request(callTaker.pendingCall("NOISE", 4), "OPP", false);
        dispatcher.must(elsewhere, "accept", Map.of("acceptedBy", "a"));
        assertProblem(
                        act(call, "divert", Map.of("transferId", id(elsewhere), "reasonCode", "N1", "callerTold", "t"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("transferId");
        dispatcher
                .must(
                        call,
                        "divert",
                        Map.of("alternative", "report it online", "reasonCode", "ONLINE", "callerTold", "the address"))
                .then()
                .body("state", equalTo("DIVERTED"));
    }

    @Test
    @DisplayName("D19 with several agencies our part stays open with its own priority, and is not diverted")
    void joint() {
        String call = callTaker.pendingCall("COLLISION", 2);
        String fire = request(call, "FIRE", true);
        String ambulance = request(call, "AMBULANCE", true);
        for (String transfer : List.of(fire, ambulance)) {
            callTaker.must(transfer, "accept", Map.of("acceptedBy", "desk"));
            callTaker.must(transfer, "complete", Map.of());
        }
        dispatcher.get(call).then().body("state", equalTo("PENDING")).body("priority.current", equalTo(2));
        assertProblem(
                act(call, "divert", Map.of("transferId", id(fire), "reasonCode", "N1", "callerTold", "t"))
                        .then(),
                422,
                "rule-violated");
        assertThat(dispatcher.get(call + "/transfers").jsonPath().<String>getList("agency"))
                .containsExactly("FIRE", "AMBULANCE");
        dispatcher.send(call, Console.unitOnDuty());
    }

    @Test
    @DisplayName("D16 only an active agency of the register is asked, and one agency once at a time")
    void whom() {
        String call = callTaker.pendingCall("NOISE", 4);
        assertProblem(
                        callTaker
                                .post(call + "/transfers", Map.of("agency", "NO-SUCH", "reasonCode", "R1"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("agency");
        String first = request(call, "FIRE", false);
        Response second = callTaker.post(call + "/transfers", Map.of("agency", "FIRE", "reasonCode", "R1"));
        assertProblem(second.then(), 409, "transfer-under-way");
        second.then().body("transferId", equalTo(id(first)));
        request(call, "AMBULANCE", false);
        callTaker.must(first, "refuse", Map.of("reasonCode", "R1"));
        request(call, "FIRE", false);
        assertThat(dispatcher.get("/v1/transfers?state=REFUSED").jsonPath().<String>getList("items.id"))
                .contains(id(first));
    }

    private String in(TransferState state) {
        String transfer = request(callTaker.pendingCall("NOISE", 4), "FIRE", false);
        List<TransferAct> path = switch (state) {
            case REQUESTED -> List.of();
            case RINGING -> List.of(TransferAct.RING);
            case CONFERENCED -> List.of(TransferAct.RING, TransferAct.CONFERENCE);
            case ACCEPTED -> List.of(TransferAct.ACCEPT);
            case COMPLETED -> List.of(TransferAct.ACCEPT, TransferAct.COMPLETE);
            case REFUSED -> List.of(TransferAct.REFUSE);
            case NO_ANSWER -> List.of(TransferAct.NO_ANSWER);
            case WITHDRAWN -> List.of(TransferAct.WITHDRAW);
        };
        path.forEach(act -> callTaker.must(transfer, act.path(), body(act)));
        return transfer;
    }

    private static Map<String, String> body(TransferAct act) {
        return switch (act) {
            case RING, CONFERENCE, COMPLETE -> Map.of();
            case ACCEPT -> Map.of("acceptedBy", "desk 4");
            case REFUSE, NO_ANSWER, WITHDRAW -> Map.of("reasonCode", "OVER");
        };
    }

    private String request(String call, String agency, boolean joint) {
        Response made =
                callTaker.post(call + "/transfers", Map.of("agency", agency, "reasonCode", "OUTSIDE", "joint", joint));
        made.then().statusCode(201).body("state", equalTo("REQUESTED"));
        return "/v1/transfers/" + made.jsonPath().getString("id");
    }

    private Response act(String thing, String act, Map<String, ?> body) {
        return dispatcher.act(thing + "/" + act, dispatcher.version(thing), body);
    }

    private Optional<Timer> timer(String transfer) {
        return timers.running(10_000).stream()
                .filter(each -> each.subject().equals(UUID.fromString(id(transfer))))
                .findFirst();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
