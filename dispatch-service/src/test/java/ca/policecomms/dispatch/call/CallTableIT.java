package ca.policecomms.dispatch.call;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.Requests;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.call.model.CallState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command on a call, in every state, by every role: exactly what the table of the specification says. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
public class CallTableIT {
    private static final Set<CallState> OPEN =
            EnumSet.of(CallState.INTAKE, CallState.SCHEDULED, CallState.PENDING, CallState.HELD, CallState.ACTIVE);
    private static final Set<CallState> ALL = EnumSet.allOf(CallState.class);
    private static final Set<CallState> WORKED_ON = EnumSet.of(CallState.ACTIVE, CallState.CLOSED);

    private static final String CREW = "officer-" + UUID.randomUUID();

    private enum Who {
        CALL_TAKER(Console.callTaker()),
        DISPATCHER(Console.dispatcher()),
        SUPERVISOR(Console.supervisor()),
        /** Of the unit that worked on the calls that were worked on. */
        OWN_OFFICER(Console.officer(CREW)),
        OTHER_OFFICER(Console.officer("another-" + CREW)),
        OUTSIDER(Console.stranger());

        private final Console console;

        Who(Console console) {
            this.console = console;
        }
    }

    private static final Set<Who> ALL_THREE = EnumSet.of(Who.CALL_TAKER, Who.DISPATCHER, Who.SUPERVISOR);
    private static final Set<Who> DISPATCH = EnumSet.of(Who.DISPATCHER, Who.SUPERVISOR);

    /** @param match whether it needs {@code If-Match} */
    record Row(String act, Set<CallState> from, Set<Who> who, boolean match) {
        @Override
        public String toString() {
            return act;
        }
    }

    /** Commands that are tried, as in their addresses. */
    public static Stream<String> acts() {
        return rows().map(Row::act);
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row("enter", EnumSet.of(CallState.INTAKE), ALL_THREE, true),
                new Row("hold", EnumSet.of(CallState.PENDING), DISPATCH, true),
                new Row("release", EnumSet.of(CallState.HELD), DISPATCH, true),
                new Row("divert", EnumSet.of(CallState.INTAKE, CallState.PENDING, CallState.HELD), ALL_THREE, true),
                new Row("merge", OPEN, ALL_THREE, true),
                new Row("split", EnumSet.of(CallState.MERGED), ALL_THREE, true),
                new Row(
                        "cancel",
                        EnumSet.of(CallState.INTAKE, CallState.PENDING, CallState.HELD, CallState.SCHEDULED),
                        ALL_THREE,
                        true),
                new Row(
                        "close",
                        EnumSet.of(CallState.ACTIVE),
                        EnumSet.of(Who.DISPATCHER, Who.SUPERVISOR, Who.OWN_OFFICER),
                        true),
                new Row(
                        "reopen",
                        EnumSet.of(CallState.CLOSED, CallState.CANCELLED, CallState.DIVERTED),
                        DISPATCH,
                        true),
                new Row("priority", OPEN, ALL_THREE, true),
                new Row("link", ALL, ALL_THREE, true),
                new Row("transfers", OPEN, ALL_THREE, false),
                new Row(
                        "assignments",
                        EnumSet.of(CallState.PENDING, CallState.HELD, CallState.ACTIVE),
                        DISPATCH,
                        false),
                new Row("major", ALL, EnumSet.of(Who.SUPERVISOR), true),
                new Row("test", ALL, ALL_THREE, true),
                new Row("public-override", ALL, EnumSet.of(Who.SUPERVISOR), true),
                new Row("answers", ALL, ALL_THREE, false),
                new Row("narrative", ALL, ALL_THREE, false),
                new Row("persons", ALL, ALL_THREE, false),
                new Row("vehicles", ALL, ALL_THREE, false));
    }

    private final Map<CallState, String> inState = new EnumMap<>(CallState.class);
    private final Console dispatcher = Console.dispatcher();
    private UUID primary;
    private String other;

    @ParameterizedTest(name = "D37 {0}")
    @MethodSource("rows")
    @DisplayName("D37 each command does in each state and role what the table says, and nothing where it says nothing")
    void table(Row row) {
        logOffCrew();
        primary = Console.unitOnDuty(CREW);
        other = Console.callTaker().pendingCall("NOISE", 3);
        for (CallState state : CallState.values()) {
            for (Who who : Who.values()) {
                String call = inState.computeIfAbsent(state, this::callIn);
                Response seen = dispatcher.get(call);
                String before = seen.asString();
                Response answer = perform(
                        row,
                        who.console,
                        call,
                        Requests.json(seen).path("version").asLong());
                String cell = row + " in " + state + " by " + who;
                // Own is where the unit was.
                boolean foreign = who == Who.OWN_OFFICER && !WORKED_ON.contains(state);
                if (!row.who().contains(who) || foreign) {
                    assertProblem(answer.then(), 403, "role-forbidden");
                    assertThat(dispatcher.get(call).asString()).as(cell).isEqualTo(before);
                } else if (!row.from().contains(state)) {
                    assertThat(answer.statusCode()).as(cell).isEqualTo(409);
                    assertProblem(answer.then(), 409, "illegal-transition");
                    assertThat(dispatcher.get(call).asString()).as(cell).isEqualTo(before);
                } else {
                    assertThat(answer.statusCode()).as(cell + answer.asString()).isIn(200, 201);
                    inState.remove(state);
                }
            }
        }
    }

    /** Of the row before: nobody is in two units. Other tests leave many units behind. */
    private void logOffCrew() {
        String cursor = "";
        while (cursor != null) {
            JsonPath page = dispatcher.get("/v1/units?limit=200" + cursor).jsonPath();
            page.<Map<String, Object>>getList("items").stream()
                    .filter(unit -> String.valueOf(unit.get("crew")).contains(CREW))
                    .forEach(unit -> dispatcher.must("/v1/units/" + unit.get("id"), "logoff", Map.of()));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
    }

    private Response perform(Row row, Console who, String call, long version) {
        String path = call + "/" + row.act();
        return row.match() ? who.act(path, version, body(row.act())) : who.post(path, body(row.act()));
    }

    private Map<String, ?> body(String act) {
        return switch (act) {
            case "hold" -> Map.of("reason", "LATER", "reviewAt", later());
            case "divert" -> Map.of("agency", "OPP", "reasonCode", "NOT-OURS", "callerTold", "ring them");
            case "merge" -> Map.of("survivorId", id(other), "reasonCode", "SAME-EVENT");
            case "split", "reopen" -> Map.of("reason", "more to do");
            case "cancel" -> Map.of("reasonCode", "CALLER-CANCELLED");
            case "close" -> Map.of("disposition", "DONE", "primaryUnitId", primary);
            case "priority" -> Map.of("priority", 2, "reasonCode", "WORSE");
            case "link" -> Map.of("callId", id(other), "relation", "RELATED");
            case "transfers" -> Map.of("agency", "FIRE", "reasonCode", "OUTSIDE");
            case "assignments" -> Map.of("unitIds", List.of(Console.unitOnDuty()));
            case "answers" ->
                Map.of("answers", List.of(Map.of("question", "WEAPONS", "outcome", "ANSWERED", "value", "NONE")));
            case "narrative" -> Map.of("text", "words");
            case "major" -> Map.of("major", true);
            case "test" -> Map.of("test", true);
            case "public-override" -> Map.of("action", "SUPPRESS", "reason", "as asked");
            case "persons" -> Map.of("role", "WITNESS");
            case "vehicles" -> Map.of("role", "INVOLVED");
            default -> Map.of();
        };
    }

    private String callIn(CallState state) {
        String call = create(state);
        assertThat(Requests.json(dispatcher.get(call)).path("state").asText()).isEqualTo(state.name());
        return call;
    }

    private String create(CallState state) {
        if (state == CallState.INTAKE) {
            return Console.callTaker().savedCall("NOISE", 3);
        }
        if (state == CallState.SCHEDULED) {
            Map<String, Object> content = Console.newCall("NOISE", 3);
            content.put("dueAt", later());
            return "/v1/calls/"
                    + Requests.json(Console.callTaker().post("/v1/calls", content))
                            .path("id")
                            .asText();
        }
        String call = Console.callTaker().pendingCall("NOISE", 3);
        switch (state) {
            case HELD -> dispatcher.must(call, "hold", body("hold"));
            case DIVERTED -> dispatcher.must(call, "divert", body("divert"));
            case MERGED -> dispatcher.must(call, "merge", body("merge"));
            case CANCELLED -> dispatcher.must(call, "cancel", body("cancel"));
            case ACTIVE -> workedOn(call);
            case CLOSED -> {
                workedOn(call);
                dispatcher.must(call, "close", body("close"));
            }
            default -> {}
        }
        return call;
    }

    /** A unit was there and has left. */
    private void workedOn(String call) {
        String assignment = dispatcher.send(call, primary);
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
    }

    private static String later() {
        return Instant.now().plusSeconds(3600).toString();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
