package ca.policecomms.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.Requests;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Every command on an assignment, in every state, in every role: what the table allows happens, and nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
public class AccessTableIT {
    private static final List<String> BEFORE_ON_SCENE = List.of("STACKED", "DISPATCHED", "ACKNOWLEDGED", "EN_ROUTE");
    private static final String DI = "dispatcher";
    private static final String OF = "crew";
    private static final String BOTH = "both";
    private static String urgent;

    private final Console dispatcher = Console.dispatcher();
    private final String officer = "officer-" + UUID.randomUUID();
    private final String bylaw = "bylaw-" + UUID.randomUUID();
    private final Map<String, Console> people = people();
    private UUID unit;
    private String assignment;
    private long version;

    /** One row of the table of the specification: command, from, to, who. */
    record Row(String command, List<String> from, String to, String by) {
        @Override
        public String toString() {
            return command;
        }

        boolean allows(String role) {
            boolean console = role.equals("dispatcher") || role.equals("supervisor");
            boolean crew = role.equals("own officer") || role.equals("own bylaw officer");
            return (console && !by.equals(OF)) || (crew && !by.equals(DI));
        }

        Map<String, Object> body() {
            return switch (command) {
                case "transport" -> Map.of("destination", "court");
                case "clear" -> Map.of("disposition", "DONE");
                case "cancel", "decline" -> Map.of("reason", "R1");
                case "preempt" -> Map.of("callId", urgent.substring("/v1/calls/".length()));
                default -> Map.of();
            };
        }
    }

    /** Commands that are tried, as in their addresses. */
    public static Stream<String> acts() {
        return table().map(Row::command);
    }

    static Stream<Row> table() {
        return Stream.of(
                new Row("dispatch", List.of("STACKED"), "DISPATCHED", DI),
                new Row("ack", List.of("DISPATCHED"), "ACKNOWLEDGED", BOTH),
                new Row("enroute", List.of("DISPATCHED", "ACKNOWLEDGED"), "EN_ROUTE", BOTH),
                new Row("arrive", List.of("DISPATCHED", "ACKNOWLEDGED", "EN_ROUTE"), "ON_SCENE", BOTH),
                new Row("transport", List.of("ON_SCENE"), "TRANSPORTING", BOTH),
                new Row("at-destination", List.of("TRANSPORTING"), "AT_DESTINATION", BOTH),
                new Row("clear", List.of("ON_SCENE", "TRANSPORTING", "AT_DESTINATION"), "CLEARED", BOTH),
                new Row("cancel", BEFORE_ON_SCENE, "CANCELLED", DI),
                new Row("decline", BEFORE_ON_SCENE, "DECLINED", OF),
                new Row("preempt", List.of("DISPATCHED", "ACKNOWLEDGED", "EN_ROUTE", "ON_SCENE"), "PREEMPTED", DI));
    }

    private Map<String, Console> people() {
        Map<String, Console> all = new LinkedHashMap<>();
        all.put("dispatcher", Console.dispatcher());
        all.put("supervisor", Console.supervisor());
        all.put("own officer", Console.officer(officer));
        all.put("own bylaw officer", Console.bylawOfficer(bylaw));
        all.put("other officer", Console.officer("another-" + officer));
        all.put("call-taker", Console.callTaker());
        all.put("stranger", Console.stranger());
        return all;
    }

    @ParameterizedTest(name = "D25 {0}")
    @MethodSource("table")
    @DisplayName("D25 D26 each command on an assignment works in the states and roles of the table, and in no other")
    void everyStateAndRole(Row row) {
        if (urgent == null) {
            urgent = Console.callTaker().pendingCall("WEAPON_SEEN", 0);
        }
        for (AssignmentState state : AssignmentState.values()) {
            bring(state.name());
            for (String role : people.keySet()) {
                if (!row.allows(role) || !row.from().contains(state.name())) {
                    refused(row, state.name(), role);
                }
            }
            // Refused, all of them, and nothing has changed.
            JsonNode now = Requests.json(dispatcher.get(assignment));
            assertThat(now.path("version").asLong()).isEqualTo(version);
            assertThat(now.path("state").asText()).isEqualTo(state.name());
            for (String role : people.keySet()) {
                if (row.allows(role) && row.from().contains(state.name())) {
                    done(row, state.name(), role);
                }
            }
            finish();
        }
    }

    private void refused(Row row, String state, String role) {
        Response answer = people.get(role).act(assignment + "/" + row.command(), version, row.body());
        boolean may = row.allows(role);
        assertThat(answer.statusCode())
                .as("%s in %s by %s: %s", row.command(), state, role, answer.asString())
                .isEqualTo(may ? 409 : 403);
        assertThat(Requests.json(answer).path("code").asText())
                .isEqualTo(may ? "illegal-transition" : "role-forbidden");
    }

    private void done(Row row, String state, String role) {
        Response answer = people.get(role).act(assignment + "/" + row.command(), version, row.body());
        assertThat(answer.statusCode())
                .as("%s in %s by %s: %s", row.command(), state, role, answer.asString())
                .isEqualTo(200);
        assertThat(Requests.json(answer).path("state").asText()).isEqualTo(row.to());
        finish();
        bring(state);
    }

    /** A new assignment of a new unit in this state. */
    private void bring(String state) {
        unit = Console.unitOnDuty(officer, bylaw);
        String call = Console.callTaker().pendingCall("COLLISION", 3);
        boolean stack = state.equals("STACKED");
        Response sent = dispatcher.post(
                call + "/assignments", Map.of("unitIds", List.of(unit), "mode", stack ? "STACK" : "DISPATCH"));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        assignment = "/v1/assignments/"
                + Requests.json(sent).path("assignments").path(0).path("id").asText();
        for (String step : way(state)) {
            Row row = table().filter(each -> each.command().equals(step))
                    .findFirst()
                    .orElseThrow();
            people.get(step.equals("decline") ? "own officer" : "dispatcher").must(assignment, step, row.body());
        }
        JsonNode now = Requests.json(dispatcher.get(assignment));
        assertThat(now.path("state").asText()).isEqualTo(state);
        version = now.path("version").asLong();
    }

    private static List<String> way(String state) {
        return switch (state) {
            case "STACKED", "DISPATCHED" -> List.of();
            case "ACKNOWLEDGED" -> List.of("ack");
            case "EN_ROUTE" -> List.of("enroute");
            case "ON_SCENE" -> List.of("arrive");
            case "TRANSPORTING" -> List.of("arrive", "transport");
            case "AT_DESTINATION" -> List.of("arrive", "transport", "at-destination");
            case "CLEARED" -> List.of("arrive", "clear");
            case "CANCELLED" -> List.of("cancel");
            case "DECLINED" -> List.of("decline");
            case "PREEMPTED" -> List.of("preempt");
            default -> throw new AssertionError(state);
        };
    }

    /** Frees the crew for the next unit. */
    private void finish() {
        JsonNode open = Requests.json(dispatcher.get("/v1/assignments?open=true&unitId=" + unit));
        for (JsonNode each : open.path("items")) {
            boolean before = BEFORE_ON_SCENE.contains(each.path("state").asText());
            dispatcher.must(
                    "/v1/assignments/" + each.path("id").asText(),
                    before ? "cancel" : "clear",
                    before ? Map.of("reason", "R1") : Map.of("disposition", "DONE"));
        }
        dispatcher.must("/v1/units/" + unit, "logoff", Map.of());
    }
}
