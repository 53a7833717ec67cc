package ca.policecomms.dispatch.assignment;

import static ca.policecomms.dispatch.assignment.model.AssignmentState.ACKNOWLEDGED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.AT_DESTINATION;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.CANCELLED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.CLEARED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.DISPATCHED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.EN_ROUTE;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.ON_SCENE;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.STACKED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.TRANSPORTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentStateMachineTest {
    /** State, and the acts that bring an assignment there. */
    private static final Map<AssignmentState, List<AssignmentAct>> WAY = Map.of(
            DISPATCHED, List.of(),
            ACKNOWLEDGED, List.of(AssignmentAct.ACKNOWLEDGE),
            EN_ROUTE, List.of(AssignmentAct.DRIVE),
            ON_SCENE, List.of(AssignmentAct.DRIVE, AssignmentAct.ARRIVE),
            TRANSPORTING, List.of(AssignmentAct.ARRIVE, AssignmentAct.TRANSPORT),
            AT_DESTINATION, List.of(AssignmentAct.ARRIVE, AssignmentAct.TRANSPORT, AssignmentAct.REACH_DESTINATION),
            CLEARED, List.of(AssignmentAct.ARRIVE, AssignmentAct.CLEAR),
            CANCELLED, List.of(AssignmentAct.CANCEL));

    private static final Map<AssignmentState, List<AssignmentState>> NEXT = Map.of(
            DISPATCHED, List.of(ACKNOWLEDGED, EN_ROUTE, ON_SCENE, CANCELLED),
            ACKNOWLEDGED, List.of(EN_ROUTE, ON_SCENE, CANCELLED),
            EN_ROUTE, List.of(ON_SCENE, CANCELLED),
            ON_SCENE, List.of(TRANSPORTING, CLEARED),
            TRANSPORTING, List.of(AT_DESTINATION, CLEARED),
            AT_DESTINATION, List.of(CLEARED),
            CLEARED, List.of(),
            CANCELLED, List.of());

    static Stream<Arguments> everyActInEveryState() {
        return WAY.keySet().stream()
                .flatMap(state -> Stream.of(AssignmentAct.values())
                        .filter(act -> act != AssignmentAct.DISPATCH)
                        .map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "D25 {1} in {0}")
    @MethodSource("everyActInEveryState")
    @DisplayName("D25 every act in every state does exactly what the table says")
    void table(AssignmentState state, AssignmentAct act) {
        Assignment assignment = in(state);
        if (NEXT.get(state).contains(act.target())) {
            assignment.act(act, "X1", Stamps.atSecond(100));
            assertThat(assignment.state()).isEqualTo(act.target());
            assertThat(assignment.active()).isEqualTo(!act.target().isEnded());
        } else {
            assertThatThrownBy(() -> assignment.act(act, "X1", Stamps.atSecond(100)))
                    .isInstanceOf(ProblemException.class);
            assertThat(assignment.state()).isEqualTo(state);
        }
    }

    @Test
    @DisplayName("D25 stacking only reserves")
    void stackingReserves() {
        Assignment assignment = fresh();
        assignment.stack(Stamps.atSecond(0));
        assertThat(assignment.state()).isEqualTo(STACKED);
        assertThat(assignment.active()).isFalse();
        assignment.dispatch(Stamps.atSecond(5));
        assertThat(assignment.active()).isTrue();
    }

    @Test
    @DisplayName("D51 steps that nobody reported are named as skipped and keep no time")
    void skippedStepsHaveNoTime() {
        Assignment assignment = in(DISPATCHED);
        assignment.act(AssignmentAct.ARRIVE, null, Stamps.atSecond(90));
        assertThat(assignment.skipped()).containsExactly("ACKNOWLEDGED", "EN_ROUTE");
        assertThat(assignment.milestones().enRouteAt()).isNull();
        assertThat(assignment.milestones().ackAt()).isNull();
    }

    @Test
    @DisplayName("D51 a stage before the one that precedes it is kept and flagged, not repaired")
    void negativeInterval() {
        Assignment assignment = in(TRANSPORTING);
        assignment.act(AssignmentAct.REACH_DESTINATION, null, Stamps.atSecond(-30));
        assertThat(assignment.flags()).containsExactly("NEGATIVE_INTERVAL");
        assertThat(assignment.milestones().atDestinationAt()).isEqualTo(Stamps.NOON.minusSeconds(30));
    }

    private static Assignment fresh() {
        return new Assignment(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "12A1", null);
    }

    private static Assignment in(AssignmentState state) {
        Assignment assignment = fresh();
        assignment.dispatch(Stamps.atSecond(0));
        int second = 0;
        for (AssignmentAct act : WAY.get(state)) {
            assignment.act(act, "X1", Stamps.atSecond(++second));
        }
        assertThat(assignment.state()).isEqualTo(state);
        return assignment;
    }
}
