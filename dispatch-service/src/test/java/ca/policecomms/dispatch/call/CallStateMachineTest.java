package ca.policecomms.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallAct;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.Diversion;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.catalogue.model.SensitiveFact;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallStateMachineTest {
    private static final Map<CallState, Set<CallAct>> TABLE = Map.of(
            CallState.INTAKE, Set.of(CallAct.ENTER, CallAct.DIVERT, CallAct.MERGE, CallAct.CANCEL),
            CallState.SCHEDULED, Set.of(CallAct.COME_DUE, CallAct.MERGE, CallAct.CANCEL),
            CallState.PENDING, Set.of(CallAct.HOLD, CallAct.ACTIVATE, CallAct.DIVERT, CallAct.MERGE, CallAct.CANCEL),
            CallState.HELD, Set.of(CallAct.RELEASE, CallAct.ACTIVATE, CallAct.DIVERT, CallAct.MERGE, CallAct.CANCEL),
            CallState.ACTIVE, Set.of(CallAct.REQUEUE, CallAct.MERGE, CallAct.CLOSE),
            CallState.DIVERTED, Set.of(CallAct.REOPEN),
            CallState.MERGED, Set.of(CallAct.SPLIT),
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
        assertThat(call.milestones().firstDispatchedAt())
                .isEqualTo(Stamps.NOON.plusSeconds(CallAct.ACTIVATE.ordinal()));
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

    @Test
    @DisplayName("D15 the final priority is that of the last end, and none while the call is open")
    void finalPriority() {
        Call call = in(CallState.CANCELLED);
        assertThat(call.priorities().atEnd()).isEqualTo(3);
        call.reopen("again", 4, Stamps.atSecond(70));
        assertThat(call.priorities().atEnd()).isNull();
        call.changePriority(1, "PERSON", "WEAPON", null);
        call.cancel("CALLER-CANCELLED", Stamps.atSecond(80));
        assertThat(call.priorities().initial()).isEqualTo(3);
        assertThat(call.priorities().atEnd()).isEqualTo(1);
    }

    @Test
    @DisplayName("D37 the last end moves when a call ends again, its first milestones do not")
    void lastEnd() {
        Call call = in(CallState.CANCELLED);
        Instant first = call.milestones().cancelledAt();
        call.reopen("again", 4, Stamps.atSecond(70));
        assertThat(call.milestones().endedAt()).isNull();
        call.cancel("CALLER-CANCELLED", Stamps.atSecond(80));
        assertThat(call.milestones().cancelledAt()).isEqualTo(first);
        assertThat(call.milestones().endedAt()).isEqualTo(Stamps.NOON.plusSeconds(80));
    }

    @Test
    @DisplayName("D11 a reopened call waits anew: no old alert is revived")
    void waitsAnew() {
        Call call = in(CallState.CANCELLED);
        call.reopen("again", 4, Stamps.atSecond(7000));
        assertThat(call.waitingSince()).isEqualTo(Stamps.NOON.plusSeconds(7000));
    }

    @Test
    @DisplayName("D20 a call keeps its age through holds and requeues")
    void ageIsKept() {
        Call call = in(CallState.PENDING);
        Instant since = call.waitingSince();
        perform(call, CallAct.HOLD);
        assertThat(call.waitingSince()).isNull();
        call.release(Stamps.atSecond(500));
        call.activate(Stamps.atSecond(600));
        call.requeue(Stamps.atSecond(700));
        assertThat(call.waitingSince()).isEqualTo(since);
    }

    @Test
    @DisplayName("D12 the survivor takes over the higher priority, and what is sensitive for good")
    void absorbs() {
        Call survivor = open("ALARM", PLACE, 3);
        Call merged = open("ALARM", PLACE, 1);
        merged.raiseFacts(SensitiveFacts.of(Set.of(SensitiveFact.YOUTH), null), true);
        merged.mergeInto(survivor, "SAME-EVENT", Stamps.atSecond(1));
        List<Fact> facts = survivor.absorb(merged);
        assertThat(facts).extracting(Fact::type).containsExactly(FactType.CALL_UPDATED, FactType.CALL_PRIORITY_CHANGED);
        assertThat(survivor.priority()).isEqualTo(1);
        assertThat(survivor.sensitivity().youth()).isEqualTo(Sensitivity.YES);
        assertThat(survivor.sensitivity().anyPersonUnder18()).isTrue();
        merged.split("another street", 3, Stamps.atSecond(2));
        assertThat(survivor.sensitivity().anyPersonUnder18()).isTrue();
    }

    @Test
    @DisplayName("D14 a second caller raises the survivor one step, at most to 2")
    void secondCaller() {
        Call survivor = open("ALARM", PLACE, 4);
        for (int expected : new int[] {3, 2, 2}) {
            Call merged = open("ALARM", PLACE, 5);
            merged.mergeInto(survivor, "SAME-EVENT", Stamps.atSecond(1));
            survivor.absorb(merged);
            assertThat(survivor.priority()).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "D12 merged from {0}, split to {1}")
    @CsvSource({"INTAKE, INTAKE", "SCHEDULED, SCHEDULED", "PENDING, PENDING", "HELD, PENDING", "ACTIVE, PENDING"})
    @DisplayName("D12 a split call goes back to intake or its schedule, and to the queue from everywhere else")
    void split(CallState from, CallState back) {
        Call call = in(from);
        call.mergeInto(open("ALARM", PLACE, 3), "SAME-EVENT", Stamps.atSecond(30));
        call.split("another street", 3, Stamps.atSecond(40));
        assertThat(call.state()).isEqualTo(back);
        assertThat(call.survivorId()).isNull();
        assertThat(call.milestones().endedAt()).isNull();
    }

    @Test
    @DisplayName("D12 no call is merged into one that has ended")
    void survivorIsOpen() {
        Call ended = in(CallState.CANCELLED);
        Call call = in(CallState.PENDING);
        assertThatThrownBy(() -> call.mergeInto(ended, "SAME-EVENT", Stamps.atSecond(30)))
                .isInstanceOf(ProblemException.class);
        assertThat(call.state()).isEqualTo(CallState.PENDING);
    }

    @Test
    @DisplayName("D37 a call that ended before it had a priority gets the usual one when it is reopened")
    void reopenedWithoutPriority() {
        Call call = open("ALARM", PLACE, null);
        call.cancel("MISDIAL", Stamps.atSecond(1));
        call.reopen("no misdial", 2, Stamps.atSecond(2));
        assertThat(call.priority()).isEqualTo(2);
    }

    private static Call open(String type, Location place, Integer priority) {
        return open(type, place, priority, null);
    }

    private static Call open(String type, Location place, Integer priority, Instant due) {
        return Call.open(
                UUID.randomUUID(),
                "K26-000001",
                new NewCall(type, priority, place, Stamps.NOON, null, null, null, null, null, due),
                Stamps.atSecond(0));
    }

    private static Call in(CallState state) {
        if (state == CallState.SCHEDULED) {
            return open("ALARM", PLACE, 3, Stamps.NOON.plusSeconds(7200));
        }
        Call call = open("ALARM", PLACE, 3);
        if (state == CallState.INTAKE) {
            return call;
        }
        perform(call, CallAct.ENTER);
        switch (state) {
            case HELD -> perform(call, CallAct.HOLD);
            case ACTIVE -> perform(call, CallAct.ACTIVATE);
            case CANCELLED -> perform(call, CallAct.CANCEL);
            case DIVERTED -> perform(call, CallAct.DIVERT);
            case MERGED -> perform(call, CallAct.MERGE);
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
            case COME_DUE -> call.comeDue(stamp);
            case HOLD -> call.hold("LATER", Stamps.NOON.plusSeconds(600), stamp);
            case RELEASE -> call.release(stamp);
            case ACTIVATE -> call.activate(stamp);
            case REQUEUE -> call.requeue(stamp);
            case DIVERT -> call.divert(new Diversion("NOT-OURS", "OPP", null, null, "ring them"), stamp);
            case MERGE -> call.mergeInto(open("ALARM", PLACE, 3), "SAME-EVENT", stamp);
            case CANCEL -> call.cancel("CALLER-CANCELLED", stamp);
            case CLOSE -> call.close("REPORT-TAKEN", UUID.randomUUID(), stamp);
            case REOPEN -> call.reopen("more to do", 3, stamp);
            case SPLIT -> call.split("another street", 3, stamp);
        }
    }
}
