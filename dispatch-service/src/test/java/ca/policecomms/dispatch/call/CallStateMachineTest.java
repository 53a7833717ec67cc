package ca.policecomms.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallAct;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.record.model.Stamp;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallStateMachineTest {
    private static final Map<CallState, Set<CallAct>> TABLE = Map.of(
            CallState.INTAKE, Set.of(CallAct.ENTER, CallAct.CANCEL),
            CallState.PENDING, Set.of(CallAct.HOLD, CallAct.ACTIVATE, CallAct.CANCEL),
            CallState.HELD, Set.of(CallAct.RELEASE, CallAct.ACTIVATE, CallAct.CANCEL),
            CallState.ACTIVE, Set.of(CallAct.REQUEUE, CallAct.CLOSE),
            CallState.CANCELLED, Set.of(CallAct.REOPEN),
            CallState.CLOSED, Set.of(CallAct.REOPEN));

    static Stream<Arguments> everyActInEveryState() {
        return TABLE.keySet().stream()
                .flatMap(state -> Stream.of(CallAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "D37 {1} in {0}")
    @MethodSource("everyActInEveryState")
    @DisplayName("D37 every act in every state does exactly what the table says")
    void table(CallState state, CallAct act) {
        Call call = in(state);
        long version = call.version();
        if (TABLE.get(state).contains(act)) {
            perform(call, act);
            assertThat(call.state()).isEqualTo(act.target());
            assertThat(call.version()).isGreaterThan(version);
        } else if (act != CallAct.ACTIVATE || state != CallState.ACTIVE) {
            assertThatThrownBy(() -> perform(call, act))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(state.name());
            assertThat(call.state()).isEqualTo(state);
            assertThat(call.version()).isEqualTo(version);
        }
    }

    @Test
    @DisplayName("D6 a call of unknown type and place is saved, and enters the queue only when that is confirmed")
    void unknownIsConfirmed() {
        Call call = open(Call.UNKNOWN, Location.UNKNOWN, null);
        assertThatThrownBy(() -> call.enter(3, false, Stamps.atSecond(1))).hasMessageContaining("confirm");
        call.enter(3, true, Stamps.atSecond(1));
        assertThat(call.state()).isEqualTo(CallState.PENDING);
    }

    @Test
    @DisplayName("D14 without a priority a call does not enter the queue")
    void priorityFirst() {
        Call call = open("ALARM", PLACE, null);
        assertThatThrownBy(() -> call.enter(null, false, Stamps.atSecond(1))).hasMessageContaining("priority");
    }

    @Test
    @DisplayName("D15 initial and current priority are both kept")
    void initialPriorityStays() {
        Call call = open("ALARM", PLACE, 3);
        call.changePriority(1, "PERSON", "WEAPON", null);
        assertThat(call.initialPriority()).isEqualTo(3);
        assertThat(call.priority()).isEqualTo(1);
    }

    @Test
    @DisplayName("D37 milestones are write-once: a second dispatch does not move the first")
    void milestonesStay() {
        Call call = in(CallState.ACTIVE);
        call.requeue(Stamps.atSecond(50));
        call.activate(Stamps.atSecond(60));
        assertThat(call.milestones().firstDispatchedAt()).isEqualTo(Stamps.NOON.plusSeconds(3));
    }

    @Test
    @DisplayName("D51 an unknown time stays unknown")
    void unknownTimeIsNotInvented() {
        Call call = open("ALARM", PLACE, 3);
        call.enter(null, false, Stamps.unknownTime());
        assertThat(call.milestones().enteredAt()).isNull();
    }

    private static final Location PLACE = new Location(
            true, "12 Fir Street", 12, "Fir Street", null, null, null, null, 44.2, -76.5, "CENTRAL", null, false);

    private static Call open(String type, Location place, Integer priority) {
        return Call.open(
                UUID.randomUUID(),
                "K26-000001",
                new NewCall(type, priority, place, Stamps.NOON, null, null, null, null, null),
                Stamps.atSecond(0));
    }

    private static Call in(CallState state) {
        Call call = open("ALARM", PLACE, 3);
        if (state == CallState.INTAKE) {
            return call;
        }
        perform(call, CallAct.ENTER);
        switch (state) {
            case HELD -> perform(call, CallAct.HOLD);
            case ACTIVE -> perform(call, CallAct.ACTIVATE);
            case CANCELLED -> perform(call, CallAct.CANCEL);
            case CLOSED -> {
                perform(call, CallAct.ACTIVATE);
                perform(call, CallAct.CLOSE);
            }
            default -> {}
        }
        assertThat(call.state()).isEqualTo(state);
        return call;
    }

    private static void perform(Call call, CallAct act) {
        Stamp stamp = Stamps.atSecond(act.ordinal());
        switch (act) {
            case ENTER -> call.enter(null, false, stamp);
            case HOLD -> call.hold("LATER", Stamps.NOON.plusSeconds(600), stamp);
            case RELEASE -> call.release(stamp);
            case ACTIVATE -> call.activate(stamp);
            case REQUEUE -> call.requeue(stamp);
            case CANCEL -> call.cancel("CALLER-CANCELLED", stamp);
            case CLOSE -> call.close("REPORT-TAKEN", UUID.randomUUID(), stamp);
            case REOPEN -> call.reopen("more to do", stamp);
        }
    }
}
