package ca.policecomms.local.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SequenceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    @DisplayName("D51 milestones keep their order when their times run backwards, and their times stay")
    void backwards() {
        PlannedResponse odd = response("a", "K1", 10, 20, 30, 60, 50, 90);
        List<Step> steps = Sequence.of(List.of(call("A", odd)));

        assertThat(steps)
                .extracting(Step::name)
                .containsExactly(
                        "A/open",
                        "A/enter",
                        "a/dispatch",
                        "a/enroute",
                        "a/arrive",
                        "a/transport",
                        "a/at-destination",
                        "a/clear",
                        "A/close");
        assertThat(odd.runsBackwards()).isTrue();
        assertThat(steps.get(6).time().at()).isEqualTo(NOON.plusSeconds(50));
        assertThat(steps.get(6).due()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    @DisplayName("D51 two units that swap calls in one second are free first and sent then")
    void swap() {
        List<Step> steps = Sequence.of(List.of(
                call("A", response("a1", "K1", 10, -1, 20, -1, -1, 50), response("a2", "K2", 50, -1, 60, -1, -1, 70)),
                call("B", response("b2", "K2", 10, -1, 20, -1, -1, 50), response("b1", "K1", 50, -1, 60, -1, -1, 70))));

        assertThat(steps).noneMatch(Step::addOn);
        assertThat(steps).extracting(Step::name).containsSubsequence("a1/clear", "b1/dispatch");
        assertThat(steps).extracting(Step::name).containsSubsequence("b2/clear", "a2/dispatch");
    }

    @Test
    @DisplayName("D51 a unit sent before it is free, or after work that never ended, is sent on top")
    void addOn() {
        List<Step> steps = Sequence.of(List.of(
                call("A", response("a", "K1", 10, -1, 20, -1, -1, 90)),
                call("B", response("b", "K1", 50, -1, -1, -1, -1, -1)),
                call("C", response("c", "K1", 200, -1, -1, -1, -1, 210))));

        assertThat(steps.stream().filter(Step::addOn)).extracting(Step::ref).containsExactly("b", "c");
        assertThat(steps).extracting(Step::name).contains("A/close", "C/cancel").doesNotContain("B/close", "B/cancel");
    }

    @Test
    @DisplayName("D51 a unit that never arrived is called off; times it cannot have become one note")
    void noted() {
        List<Step> steps = Sequence.of(List.of(call("A", response("a", "K1", 10, 20, -1, 30, 40, 50))));

        assertThat(steps)
                .extracting(Step::name)
                .containsExactly("A/open", "A/enter", "a/dispatch", "a/enroute", "a/note", "a/call-off", "A/cancel");
    }

    @Test
    @DisplayName("D51 a response that takes no time at all keeps its order")
    void noTime() {
        List<Step> steps = Sequence.of(List.of(call("A", response("a", "K1", 0, 0, 0, -1, -1, 0))));

        assertThat(steps)
                .extracting(Step::name)
                .containsExactly("A/open", "A/enter", "a/dispatch", "a/enroute", "a/arrive", "a/clear", "A/close");
    }

    @Test
    @DisplayName("D51 a changed priority has no time, and comes before the first unit is sent")
    void priority() {
        PlannedCall call = call("A", response("a", "K1", 10, -1, 20, -1, -1, 50));
        PlannedCall changed = new PlannedCall(
                "A",
                "OTHER",
                4,
                2,
                call.place(),
                call.received(),
                call.entered(),
                "OTHER",
                null,
                null,
                call.responses());

        Step step = Sequence.of(List.of(changed)).get(2);

        assertThat(step.kind()).isEqualTo(StepKind.CHANGE_PRIORITY);
        assertThat(step.time()).isNull();
    }

    private static PlannedCall call(String ref, PlannedResponse... responses) {
        return new PlannedCall(
                ref,
                "OTHER",
                2,
                2,
                new PlannedPlace("here", null, null, null),
                FileTime.of(NOON),
                FileTime.of(NOON),
                "OTHER",
                null,
                null,
                List.of(responses));
    }

    /** Seconds after noon, -1 for none. */
    private static PlannedResponse response(String ref, String unit, int... seconds) {
        Map<Milestone, FileTime> reached = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            if (seconds[milestone.ordinal()] >= 0) {
                reached.put(milestone, FileTime.of(NOON.plusSeconds(seconds[milestone.ordinal()])));
            }
        }
        return new PlannedResponse(ref, unit, 1, reached);
    }
}
