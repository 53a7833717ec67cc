package ca.policecomms.dispatch.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.handover.model.Handover;
import ca.policecomms.dispatch.handover.model.HandoverAct;
import ca.policecomms.dispatch.handover.model.HandoverState;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandoverStateMachineTest {
    static Stream<Arguments> everyActInEveryState() {
        return Stream.of(HandoverState.values())
                .flatMap(state -> Stream.of(HandoverAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "D43 {1} in {0}")
    @MethodSource("everyActInEveryState")
    @DisplayName("D43 a hand-over is amended, acknowledged and withdrawn while it is open, and never after that")
    void table(HandoverState state, HandoverAct act) {
        Handover handover = in(state);
        long version = handover.version();
        if (state == HandoverState.OPEN) {
            perform(handover, act);
            assertThat(handover.version()).isEqualTo(version + 1);
        } else {
            assertThatThrownBy(() -> perform(handover, act)).isInstanceOf(ProblemException.class);
            assertThat(handover.state()).isEqualTo(state);
            assertThat(handover.version()).isEqualTo(version);
        }
    }

    private static void perform(Handover handover, HandoverAct act) {
        switch (act) {
            case AMEND -> handover.amend("other notes", null, Stamps.atSecond(9));
            case ACKNOWLEDGE -> handover.acknowledge("Relief", Stamps.atSecond(9));
            case WITHDRAW -> handover.withdraw();
        }
    }

    private static Handover in(HandoverState state) {
        Handover handover = new Handover(UUID.randomUUID(), "A Member", "quiet", "[]", Stamps.atSecond(0));
        switch (state) {
            case OPEN -> {}
            case ACKNOWLEDGED -> perform(handover, HandoverAct.ACKNOWLEDGE);
            case WITHDRAWN -> perform(handover, HandoverAct.WITHDRAW);
        }
        assertThat(handover.state()).isEqualTo(state);
        return handover;
    }
}
