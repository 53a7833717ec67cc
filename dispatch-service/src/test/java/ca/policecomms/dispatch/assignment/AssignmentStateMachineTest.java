package ca.policecomms.dispatch.assignment;

import static ca.policecomms.dispatch.assignment.model.AssignmentState.ACKNOWLEDGED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.AT_DESTINATION;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.CANCELLED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.CLEARED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.DECLINED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.DISPATCHED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.EN_ROUTE;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.ON_SCENE;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.PREEMPTED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.STACKED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.TRANSPORTING;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentStateMachineTest {
    /** State, and the acts that bring an assignment there. */
    private static final Map<AssignmentState, List<AssignmentAct>> WAY = Map.ofEntries(
            entry(DISPATCHED, List.of()),
            entry(ACKNOWLEDGED, List.of(AssignmentAct.ACKNOWLEDGE)),
            entry(EN_ROUTE, List.of(AssignmentAct.DRIVE)),
            entry(ON_SCENE, List.of(AssignmentAct.DRIVE, AssignmentAct.ARRIVE)),
            entry(TRANSPORTING, List.of(AssignmentAct.ARRIVE, AssignmentAct.TRANSPORT)),
            entry(
                    AT_DESTINATION,
                    List.of(AssignmentAct.ARRIVE, AssignmentAct.TRANSPORT, AssignmentAct.REACH_DESTINATION)),
            entry(CLEARED, List.of(AssignmentAct.ARRIVE, AssignmentAct.CLEAR)),
            entry(CANCELLED, List.of(AssignmentAct.CANCEL)),
            entry(DECLINED, List.of(AssignmentAct.DECLINE)),
            entry(PREEMPTED, List.of(AssignmentAct.PREEMPT)));

    private static final Map<AssignmentState, List<AssignmentState>> NEXT = Map.of(
            DISPATCHED, List.of(ACKNOWLEDGED, EN_ROUTE, ON_SCENE, CANCELLED, DECLINED, PREEMPTED),
            ACKNOWLEDGED, List.of(EN_ROUTE, ON_SCENE, CANCELLED, DECLINED, PREEMPTED),
            EN_ROUTE, List.of(ON_SCENE, CANCELLED, DECLINED, PREEMPTED),
            ON_SCENE, List.of(TRANSPORTING, CLEARED, PREEMPTED),
            TRANSPORTING, List.of(AT_DESTINATION, CLEARED),
            AT_DESTINATION, List.of(CLEARED),
            CLEARED, List.of(),
            CANCELLED, List.of(),
            DECLINED, List.of(),
            PREEMPTED, List.of());

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
        assignment.dispatch(1, Stamps.atSecond(5));
        assertThat(assignment.active()).isTrue();
    }

    @ParameterizedTest(name = "D25 {0} when stacked")
    @EnumSource(AssignmentAct.class)
    @DisplayName("D25 what is only reserved is sent, called off or declined, and nothing else")
    void stacked(AssignmentAct act) {
        assertThat(act.allowedIn(STACKED))
                .isEqualTo(List.of(AssignmentAct.DISPATCH, AssignmentAct.CANCEL, AssignmentAct.DECLINE)
                        .contains(act));
    }

    @Test
    @DisplayName("D26 a unit that is taken away leaves a fact of its own, with the reason")
    void preempted() {
        Fact taken = in(EN_ROUTE).act(AssignmentAct.PREEMPT, "PREEMPTED", Stamps.atSecond(100));
        assertThat(taken.type()).isEqualTo(FactType.ASSIGNMENT_PREEMPTED);
        assertThat(taken.event()).containsEntry("reasonCode", "PREEMPTED").containsEntry("active", false);
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
        assignment.dispatch(1, Stamps.atSecond(0));
        int second = 0;
        for (AssignmentAct act : WAY.get(state)) {
            assignment.act(act, "X1", Stamps.atSecond(++second));
        }
        assertThat(assignment.state()).isEqualTo(state);
        return assignment;
    }
}
