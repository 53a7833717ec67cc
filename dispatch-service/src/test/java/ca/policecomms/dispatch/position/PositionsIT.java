package ca.policecomms.dispatch.position;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestTokens;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who sits where, and what may be done from there. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class PositionsIT {
    private static final List<String> ALL = List.of(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);
    private static final int RIVALS = 16;

    @Inject
    PlatoonCycle cycle;

    @Test
    @DisplayName("D42 without a sign-on no call is taken; with it the record says who, where and in which role")
    void signOnFirst() {
        Console taker = Console.offDuty(name(), Role.CALL_TAKER);
        Map<String, Object> call = Console.newCall("NOISE", 4);
        assertProblem(taker.post("/v1/calls", call).then(), 403, "not-signed-on");
        String position = position();
        signOn(taker, position, Role.CALL_TAKER).then().statusCode(200);
        Response saved = taker.post("/v1/calls", call);
        saved.then().statusCode(201);
        taker.get("/v1/calls/" + saved.jsonPath().getString("id") + "/timeline")
                .then()
                .body("items[0].position", equalTo(position))
                .body("items[0].role", equalTo(Role.CALL_TAKER));
        taker.post(path(position) + "/signoff", Map.of()).then().statusCode(200).body("state", equalTo("VACANT"));
        assertProblem(taker.post("/v1/calls", call).then(), 403, "not-signed-on");
    }

    @Test
    @DisplayName("D42 a token of many roles acts in the one it is signed on in")
    void oneRole() {
        Console both = Console.offDuty(name(), Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);
        String position = position();
        signOn(both, position, Role.CALL_TAKER).then().statusCode(200);
        UUID unit = Console.unitOnDuty();
        String call = both.pendingCall("NOISE", 1);
        Map<String, Object> order = Map.of("unitIds", List.of(unit));
        assertProblem(both.post(call + "/assignments", order).then(), 403, "not-signed-on");
        assertProblem(
                both.act(call + "/cancel", both.version(call), Map.of("reasonCode", "MISDIAL"))
                        .then(),
                403,
                "role-forbidden");
        signOn(both, position, Role.DISPATCHER).then().statusCode(200);
        both.send(call, unit);
        assertThat(both.get(call + "/timeline").jsonPath().<String>getList("items.role"))
                .containsSubsequence(Role.CALL_TAKER, Role.DISPATCHER);
    }

    @Test
    @DisplayName("D42 a supervisor who is nowhere signed on acts with a reason, and the record keeps it")
    void override() {
        Console supervisor = Console.offDuty(name(), Role.SUPERVISOR);
        String call = Console.callTaker().pendingCall("NOISE", 4);
        long version = supervisor.version(call);
        assertProblem(
                supervisor.act(call + "/major", version, Map.of("major", true)).then(), 403, "not-signed-on");
        supervisor
                .act(
                        call + "/major",
                        version,
                        Map.of("major", true, "stamp", Map.of("overrideReason", "at the command post")))
                .then()
                .statusCode(200);
        supervisor
                .get(call + "/timeline")
                .then()
                .body("items[-1].overrideReason", equalTo("at the command post"))
                .body("items[-1].position", nullValue());
        assertProblem(
                Console.offDuty(name(), Role.DISPATCHER)
                        .act(call + "/enter", version, Map.of("stamp", Map.of("overrideReason", "at home")))
                        .then(),
                403,
                "role-forbidden");
    }

    @Test
    @DisplayName("D42 a client that is no person takes calls without a position, any other client does not")
    void exemptClient() {
        for (Map.Entry<String, Integer> client :
                Map.of("replay", 201, "console", 403).entrySet()) {
            given().header(
                            "Authorization",
                            "Bearer "
                                    + TestTokens.claiming(
                                            "service-" + name(), Map.of("azp", client.getKey()), Role.CALL_TAKER))
                    .contentType(ContentType.JSON)
                    .body(Console.newCall("NOISE", 4))
                    .post("/v1/calls")
                    .then()
                    .statusCode(client.getValue());
        }
    }

    @Test
    @DisplayName(
            "D42 a sign-on is for the shift that is worked an hour later, so that who comes early comes for the next")
    void shiftEnd() {
        Console member = Console.offDuty(name(), Role.CALL_TAKER);
        Response on = signOn(member, position(), Role.CALL_TAKER);
        Instant signedOnAt = Instant.parse(on.jsonPath().getString("signedOnAt"));
        assertThat(Instant.parse(on.jsonPath().getString("shiftEndsAt")))
                .isEqualTo(cycle.at(signedOnAt.plus(Duration.ofHours(1))).endsAt());
    }

    @Test
    @DisplayName("D42 one member a position: of sixteen who want it one gets it, the others learn who")
    void onePosition() throws Exception {
        String position = position();
        List<Response> answers = atOnce(IntStream.range(0, RIVALS)
                .mapToObj(i -> Console.offDuty(name(), Role.DISPATCHER))
                .map(each -> (Callable<Response>) () -> signOn(each, position, Role.DISPATCHER))
                .toList());
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        String holder = Console.dispatcher().get(path(position)).jsonPath().getString("memberName");
        assertThat(answers.stream().filter(each -> each.statusCode() == 409)).allSatisfy(refused -> {
            assertThat(refused.jsonPath().getString("code")).isEqualTo("position-taken");
            assertThat(refused.jsonPath().getString("memberName")).isEqualTo(holder);
        });
    }

    @Test
    @DisplayName("D42 one position a member: of sixteen consoles clicked at once one is taken")
    void oneMember() throws Exception {
        Console member = Console.offDuty(name(), Role.DISPATCHER);
        List<String> positions =
                IntStream.range(0, RIVALS).mapToObj(i -> position()).toList();
        List<Response> answers = atOnce(positions.stream()
                .map(each -> (Callable<Response>) () -> signOn(member, each, Role.DISPATCHER))
                .toList());
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(answers.stream().filter(each -> each.statusCode() == 409))
                .allSatisfy(refused ->
                        assertThat(refused.jsonPath().getString("code")).isEqualTo("already-signed-on"));
        assertThat(positions.stream()
                        .filter(each -> Console.dispatcher()
                                .get(path(each))
                                .jsonPath()
                                .getString("state")
                                .equals("STAFFED")))
                .hasSize(1);
    }

    @Test
    @DisplayName("D42 one signs oneself off; a supervisor signs off who forgot; others do not")
    void signOff() {
        Console member = Console.offDuty(name(), Role.CALL_TAKER);
        String position = position();
        signOn(member, position, Role.CALL_TAKER).then().statusCode(200);
        assertProblem(
                Console.dispatcher().post(path(position) + "/signoff", Map.of()).then(), 403, "role-forbidden");
        Console.supervisor().post(path(position) + "/signoff", Map.of()).then().statusCode(200);
        assertProblem(
                Console.supervisor().post(path(position) + "/signoff", Map.of()).then(), 409, "illegal-transition");
        assertThat(member.get(path(position) + "/timeline").jsonPath().<String>getList("items.type"))
                .containsExactly("position.opened", "position.signed-on", "position.signed-off");
    }

    @Test
    @DisplayName("D42 nobody signs on in a role that the token lacks, or to a position of other roles")
    void wrongRole() {
        String position = position();
        assertProblem(
                signOn(Console.offDuty(name(), Role.CALL_TAKER), position, Role.SUPERVISOR)
                        .then(),
                403,
                "role-forbidden");
        String takersOnly = Console.openPosition("T" + name(), List.of(Role.CALL_TAKER));
        assertProblem(
                        signOn(Console.offDuty(name(), Role.DISPATCHER), takersOnly, Role.DISPATCHER)
                                .then(),
                        422,
                        "rule-violated")
                .naming("role");
    }

    @Test
    @DisplayName("D42 the consoles of the profile are there, in order, and their list is paged")
    void listed() {
        List<String> codes =
                Console.dispatcher().get("/v1/positions?limit=200").jsonPath().getList("items.code");
        assertThat(codes).contains("CT1", "DI4", "SU2").isSorted();
        assertThat(Console.dispatcher()
                        .get("/v1/positions?state=STAFFED")
                        .jsonPath()
                        .<String>getList("items.state"))
                .containsOnly("STAFFED");
    }

    private static Response signOn(Console who, String position, String role) {
        return who.post(path(position) + "/signon", Map.of("role", role));
    }

    private static String position() {
        return Console.openPosition("P" + name(), ALL);
    }

    private static String path(String position) {
        return "/v1/positions/" + position;
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    private static List<Response> atOnce(List<Callable<Response>> all) throws Exception {
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
