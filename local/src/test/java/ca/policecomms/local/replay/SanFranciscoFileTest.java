package ca.policecomms.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ca.policecomms.local.replay.engine.InMemoryDispatch;
import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.engine.Pace;
import ca.policecomms.local.replay.engine.ReplayEngine;
import ca.policecomms.local.replay.engine.ReplayResult;
import ca.policecomms.local.replay.export.FilePlan;
import ca.policecomms.local.replay.figures.Figures;
import ca.policecomms.local.replay.figures.Interval;
import ca.policecomms.local.replay.figures.PlanFigures;
import ca.policecomms.local.replay.mapping.Mappings;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.plan.Step;
import ca.policecomms.local.replay.plan.StepKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The recorded days that stand beside the project, where they are there. */
class SanFranciscoFileTest {
    private static final Path FILE = Path.of("..", "..", "shared", "data", "sf-fire-calls-6-days.csv");
    private static ReplayPlan plan;

    @BeforeAll
    static void read() {
        assumeThat(Files.isReadable(FILE))
                .as("the recorded calls of San Francisco are at %s", FILE)
                .isTrue();
        plan = FilePlan.read(FILE, Mappings.find(Mappings.DEFAULT));
    }

    @Test
    @DisplayName("D51 the file's figures are those that are published of it")
    void figures() {
        Figures figures = PlanFigures.of(plan.calls());

        assertThat(figures.calls()).isEqualTo(2720);
        assertThat(figures.rows()).isEqualTo(5843).isEqualTo(plan.source().rows());
        assertThat(figures.units()).isEqualTo(173).isEqualTo(plan.units().size());
        assertThat(figures.neverEnRoute()).isEqualTo(163);
        assertThat(figures.enRouteNeverOnScene()).isEqualTo(999);
        assertThat(figures.noEndTime()).isEqualTo(4);
        assertThat(figures.priorityChanged()).isEqualTo(111);
        assertThat(figures.overlaps()).isEqualTo(8);
        assertThat(figures.negativeIntervals()).isEqualTo(18);
        assertThat(figures.missingTimes()).isEqualTo(8);
        assertThat(figures.ambiguousTimes()).isZero();
    }

    @Test
    @DisplayName("D50 the file's intervals are those that are published of it")
    void intervals() {
        assertThat(PlanFigures.of(plan.calls()).intervals())
                .contains(
                        new Interval(PlanFigures.TO_DISPATCH, null, 2720, 112, 259),
                        new Interval(PlanFigures.TO_SCENE, null, 2616, 389, 1008),
                        new Interval(PlanFigures.TO_DISPATCH, 3, 1128, 140, 324),
                        new Interval(PlanFigures.TO_DISPATCH, 2, 1592, 98, 202));
    }

    @Test
    @DisplayName("D51 the plan has a step for each time of the file and no other")
    void steps() {
        Map<StepKind, Long> steps =
                plan.steps().stream().collect(Collectors.groupingBy(Step::kind, Collectors.counting()));

        assertThat(steps)
                .containsEntry(StepKind.OPEN_CALL, 2720L)
                .containsEntry(StepKind.ENTER_QUEUE, 2720L)
                .containsEntry(StepKind.CHANGE_PRIORITY, 111L)
                .containsEntry(StepKind.DISPATCH, 5843L)
                .containsEntry(StepKind.EN_ROUTE, 5680L)
                .containsEntry(StepKind.ARRIVE, 4681L)
                .containsEntry(StepKind.TRANSPORT, 1743L)
                .containsEntry(StepKind.REACH_DESTINATION, 1698L)
                .containsEntry(StepKind.NOTE_TIMES, 4L)
                .containsEntry(StepKind.CLEAR_UNIT, 4680L)
                .containsEntry(StepKind.CALL_OFF_UNIT, 1159L);
        assertThat(steps.get(StepKind.CLOSE_CALL) + steps.get(StepKind.CANCEL_CALL))
                .isEqualTo(2716);
    }

    @Test
    @DisplayName("D51 a unit is sent on top of an open assignment 8 times, and 4 times after one that never ended")
    void addOns() {
        assertThat(plan.steps().stream().filter(Step::addOn)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    @DisplayName("D51 the whole file passes the rules without a refusal")
    void replayed() throws Exception {
        InMemoryDispatch dispatch = new InMemoryDispatch();
        ReplayPlan some = plan.first(400);

        ReplayResult result = new ReplayEngine(Pace.fastest(16)).run(some, dispatch, Listener.SILENT);

        assertThat(result.refused()).isEmpty();
        assertThat(result.sentInAll()).isEqualTo(some.steps().size());
    }
}
