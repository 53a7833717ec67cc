package ca.policecomms.dispatch.unit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command on a unit, in every status, in every role: what the table allows happens, and nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class UnitTableIT {
    private static final List<String> BUSY = List.of("BUSY_AVAILABLE", "BUSY_UNAVAILABLE", "OUT_OF_SERVICE");

    private final Console dispatcher = Console.dispatcher();
    private final String officer = "officer-" + UUID.randomUUID();
    private final Map<String, Console> people = people();
    private String unit;
    private long version;

    private Map<String, Console> people() {
        Map<String, Console> all = new LinkedHashMap<>();
        all.put("dispatcher", Console.dispatcher());
        all.put("supervisor", Console.supervisor());
        all.put("own officer", Console.officer(officer));
        all.put("other officer", Console.officer("another-" + officer));
        all.put("call-taker", Console.callTaker());
        all.put("stranger", Console.stranger());
        return all;
    }

    @ParameterizedTest(name = "D21 {0}")
    @ValueSource(
            strings = {"OFF_DUTY", "AVAILABLE", "BUSY_AVAILABLE", "BUSY_UNAVAILABLE", "OUT_OF_SERVICE", "COMMITTED"})
    @DisplayName("D21 D34 each command on a unit works in the statuses and roles of the table, and in no other")
    void everyStatusAndRole(String status) {
        bring(status);
        for (String role : people.keySet()) {
            for (String target : List.of(
                    "AVAILABLE", "BUSY_AVAILABLE", "BUSY_UNAVAILABLE", "OUT_OF_SERVICE", "OFF_DUTY", "COMMITTED")) {
                report(status, role, target);
            }
            logOn(status, role);
            logOff(status, role);
            requeue(status, role);
            emergency(status, role);
        }
        assertThat(now()).isEqualTo(status);
    }

    private void report(String status, String role, String target) {
        boolean derived = target.equals("OFF_DUTY") || target.equals("COMMITTED");
        boolean allowed = status.equals("AVAILABLE")
                ? BUSY.contains(target)
                : BUSY.contains(status) && target.equals("AVAILABLE");
        int expected = !acts(role, status) ? 403 : derived ? 422 : allowed ? 200 : 409;
        attempt(status, role, "status", Map.of("status", target, "reason", "R1"), expected, target);
    }

    private void logOn(String status, String role) {
        boolean may = List.of("dispatcher", "supervisor", "own officer", "other officer")
                .contains(role);
        int expected = !may ? 403 : status.equals("OFF_DUTY") ? 200 : 409;
        attempt(status, role, "logon", Map.of(), expected, "AVAILABLE");
    }

    private void logOff(String status, String role) {
        boolean allowed = !status.equals("OFF_DUTY") && !status.equals("COMMITTED");
        int expected = !acts(role, status) ? 403 : allowed ? 200 : 409;
        attempt(status, role, "logoff", Map.of(), expected, "OFF_DUTY");
    }

    private void requeue(String status, String role) {
        int expected = !role.equals("supervisor") ? 403 : status.equals("OFF_DUTY") ? 409 : 200;
        attempt(status, role, "logoff", Map.of("requeue", true), expected, "OFF_DUTY");
    }

    /** Never refused to those who may know of it, and changes no status. */
    private void emergency(String status, String role) {
        int expected = role.equals("call-taker") || role.equals("stranger") ? 403 : 200;
        assertThat(people.get(role).post(unit + "/emergency", Map.of()).statusCode())
                .as("emergency in %s by %s", status, role)
                .isEqualTo(expected);
        version = dispatcher.version(unit);
    }

    /** A unit that is off duty has no crew. */
    private static boolean acts(String role, String status) {
        return Stream.of("dispatcher", "supervisor").anyMatch(role::equals)
                || (role.equals("own officer") && !status.equals("OFF_DUTY"));
    }

    private void attempt(
            String status, String role, String command, Map<String, Object> body, int expected, String target) {
        Response answer = people.get(role).act(unit + "/" + command, version, body);
        assertThat(answer.statusCode())
                .as("%s %s in %s by %s: %s", command, body, status, role, answer.asString())
                .isEqualTo(expected);
        if (expected == 200) {
            assertThat(answer.jsonPath().getString("status")).isEqualTo(target);
            finish();
            bring(status);
        }
    }

    private String now() {
        return dispatcher.get(unit).jsonPath().getString("status");
    }

    private void bring(String status) {
        UUID id = status.equals("OFF_DUTY") ? Console.unit() : Console.unitOnDuty(officer);
        unit = "/v1/units/" + id;
        if (status.equals("COMMITTED")) {
            dispatcher.send(Console.callTaker().pendingCall("COLLISION", 3), id);
        } else if (BUSY.contains(status)) {
            dispatcher.must(unit, "status", Map.of("status", status, "reason", "R1"));
        }
        assertThat(now()).isEqualTo(status);
        version = dispatcher.version(unit);
    }

    /** Frees the crew for the next unit. */
    private void finish() {
        if (!now().equals("OFF_DUTY")) {
            Console.supervisor().must(unit, "logoff", Map.of("requeue", true));
        }
    }
}
