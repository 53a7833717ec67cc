package ca.policecomms.local.replay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.local.replay.plan.PlannedCall;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.plan.Step;
import ca.policecomms.local.replay.plan.StepKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayEngineTest {
    private final InMemoryDispatch dispatch = new InMemoryDispatch();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName("D51 odd days of many workers break no rule, and every call ends as the file says")
    void oddDays(long seed) throws Exception {
        ReplayPlan plan = RandomDays.plan(seed, 40, 6);

        ReplayResult result = run(plan, slowly(seed), Listener.SILENT);

        assertThat(result.refused()).isEmpty();
        assertThat(result.sentInAll()).isEqualTo(plan.steps().size());
        assertEndsAsTheFileSays(plan);
        assertThat(result.joinedForeignCalls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    @DisplayName("D51 commands of one call, and of one unit, are applied in the order of the plan")
    void orderIsKept(long seed) throws Exception {
        ReplayPlan plan = RandomDays.plan(seed, 40, 6);
        run(plan, slowly(seed), Listener.SILENT);

        assertThat(chains(dispatch.applied, ReplayEngineTest::call))
                .isEqualTo(planned(plan, step -> step.call().ref()));
        assertThat(chains(ofUnits(dispatch.applied), ReplayEngineTest::unit)).isEqualTo(plannedOfUnits(plan));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("D51 a replay that was cut off goes on where it stopped and doubles nothing, keys forgotten or not")
    void goesOn(boolean forgetful) throws Exception {
        ReplayPlan plan = RandomDays.plan(31, 40, 6);
        AtomicInteger left = new AtomicInteger(120);
        Listener cut = new Listener() {
            @Override
            public void starting(Step step) {
                if (left.decrementAndGet() < 0) {
                    throw new IllegalStateException("cut off");
                }
            }
        };
        assertThatThrownBy(() -> run(plan, slowly(31), cut)).hasMessage("cut off");
        int before = dispatch.applied.size();
        assertThat(before).isBetween(1, plan.steps().size() - 1);
        dispatch.forgetful = forgetful;

        ReplayResult result = run(plan, slowly(32), Listener.SILENT);

        assertThat(result.refused()).isEmpty();
        // A note leaves no state behind: only its key keeps it from being written twice.
        assertThat(dispatch.applied.stream().filter(line -> !forgetful || !line.endsWith("/note")))
                .doesNotHaveDuplicates();
        assertThat(dispatch.applied)
                .containsAll(
                        plan.steps().stream().map(ReplayEngineTest::asApplied).toList());
        assertThat(result.alreadyThereInAll()).isPositive().isLessThanOrEqualTo(before);
        assertEndsAsTheFileSays(plan);
    }

    @Test
    @DisplayName("D51 a second run of the same file changes nothing")
    void secondRun() throws Exception {
        ReplayPlan plan = RandomDays.plan(41, 40, 6);
        run(plan, dispatch, Listener.SILENT);
        List<String> before = List.copyOf(dispatch.applied);
        Map<String, ?> calls = Map.copyOf(dispatch.calls);

        ReplayResult second = run(plan, dispatch, Listener.SILENT);

        assertThat(dispatch.applied).isEqualTo(before);
        assertThat(dispatch.calls).isEqualTo(calls);
        // Only a note is sent again, and its key answered from the first time.
        assertThat(second.sent().keySet()).isSubsetOf(StepKind.NOTE_TIMES);
        assertThat(second.sentInAll() + second.alreadyThereInAll())
                .isEqualTo(plan.steps().size());
    }

    @Test
    @DisplayName("D51 a unit that a call outside the file holds is sent as the file says, and counted")
    void foreignCall() throws Exception {
        run(RandomDays.plan(51, 30, 4), dispatch, Listener.SILENT);
        assertThat(dispatch.units.values())
                .anyMatch(unit -> unit.path("status").asText().equals("COMMITTED"));

        ReplayResult second = run(RandomDays.plan(52, 30, 4), dispatch, Listener.SILENT);

        assertThat(second.refused()).isEmpty();
        assertThat(second.joinedForeignCalls()).isPositive();
    }

    @Test
    @DisplayName("D51 what is refused is reported, and what needs it is not sent")
    void refusals() throws Exception {
        ReplayPlan plan = RandomDays.plan(61, 10, 4);
        Step victim = plan.steps().stream()
                .filter(step -> step.kind() == StepKind.DISPATCH)
                .findFirst()
                .orElseThrow();
        Target refusing = command -> {
            boolean hit = command.body() != null
                    && command.body().path("externalRefs").path(0).asText().equals(victim.ref());
            return hit ? new Answer(409, RefusalBody.of("unit-not-on-duty")) : dispatch.send(command);
        };

        ReplayResult result = run(plan, refusing, Listener.SILENT);

        assertThat(result.refused()).first().satisfies(refusal -> {
            assertThat(refusal.step()).isEqualTo(victim);
            assertThat(refusal.code()).isEqualTo("unit-not-on-duty");
        });
        assertThat(result.refused().stream().skip(1))
                .allSatisfy(refusal -> assertThat(refusal.step().call()).isEqualTo(victim.call()));
    }

    private ReplayResult run(ReplayPlan plan, Target target, Listener listener) throws InterruptedException {
        return new ReplayEngine(Pace.fastest(8)).run(plan, target, listener);
    }

    /** Each answer takes its own time, so that whatever may overtake does. */
    private Target slowly(long seed) {
        Random random = new Random(seed);
        return command -> {
            Thread.sleep(0, random.nextInt(900_000));
            Answer answer = dispatch.send(command);
            Thread.sleep(0, random.nextInt(900_000));
            return answer;
        };
    }

    private void assertEndsAsTheFileSays(ReplayPlan plan) {
        Map<String, String> states = dispatch.calls.values().stream()
                .collect(Collectors.toMap(
                        call -> call.path("externalRef").asText(),
                        call -> call.path("state").asText()));
        for (PlannedCall call : plan.calls()) {
            String expected = call.over()
                    ? call.primary().isPresent() ? "CLOSED" : "CANCELLED"
                    : call.responses().isEmpty() ? "PENDING" : "ACTIVE";
            assertThat(states.get(call.ref())).as(call.ref()).isEqualTo(expected);
        }
        long noted = plan.calls().stream()
                .flatMap(call -> call.responses().stream())
                .filter(response -> !response.unplaced().isEmpty())
                .count();
        assertThat(Set.copyOf(dispatch.notes)).hasSize((int) noted);
    }

    private static Map<String, List<String>> chains(List<String> applied, Function<String, String> key) {
        return applied.stream().collect(Collectors.groupingBy(key));
    }

    private static Map<String, List<String>> planned(ReplayPlan plan, Function<Step, String> key) {
        return plan.steps().stream()
                .collect(Collectors.groupingBy(
                        key, Collectors.mapping(ReplayEngineTest::asApplied, Collectors.toList())));
    }

    private static Map<String, List<String>> plannedOfUnits(ReplayPlan plan) {
        return plan.steps().stream()
                .filter(step -> step.response() != null && step.kind() != StepKind.NOTE_TIMES)
                .collect(Collectors.groupingBy(
                        step -> step.response().callSign(),
                        Collectors.mapping(ReplayEngineTest::asApplied, Collectors.toList())));
    }

    private static List<String> ofUnits(List<String> applied) {
        return applied.stream()
                .filter(line -> line.contains("-U") && !line.endsWith("/note"))
                .toList();
    }

    private static String asApplied(Step step) {
        return switch (step.kind()) {
            case CALL_OFF_UNIT -> step.ref() + "/cancel";
            default -> step.name();
        };
    }

    private static String call(String line) {
        return line.split("[-/]")[0];
    }

    private static String unit(String line) {
        return line.split("[-/]")[1];
    }

    private static final class RefusalBody {
        static JsonNode of(String code) {
            return JsonNodeFactory.instance.objectNode().put("code", code);
        }
    }
}
