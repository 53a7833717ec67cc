package ca.policecomms.dispatch.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.transfer.model.Transfer;
import ca.policecomms.dispatch.transfer.model.TransferAct;
import ca.policecomms.dispatch.transfer.model.TransferState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransferStateMachineTest {
    private static final Set<TransferAct> ENDS =
            Set.of(TransferAct.ACCEPT, TransferAct.REFUSE, TransferAct.NO_ANSWER, TransferAct.WITHDRAW);
    private static final Map<TransferState, Set<TransferAct>> TABLE = Map.of(
            TransferState.REQUESTED, and(TransferAct.RING),
            TransferState.RINGING, and(TransferAct.CONFERENCE),
            TransferState.CONFERENCED, ENDS,
            TransferState.ACCEPTED, Set.of(TransferAct.COMPLETE),
            TransferState.COMPLETED, Set.of(),
            TransferState.REFUSED, Set.of(),
            TransferState.NO_ANSWER, Set.of(),
            TransferState.WITHDRAWN, Set.of());

    private static Set<TransferAct> and(TransferAct act) {
        return Stream.concat(ENDS.stream(), Stream.of(act)).collect(java.util.stream.Collectors.toSet());
    }

    static Stream<Arguments> everyActInEveryState() {
        return Stream.of(TransferState.values())
                .flatMap(state -> Stream.of(TransferAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "D17 {1} in {0}")
    @MethodSource("everyActInEveryState")
    @DisplayName("D17 every act in every state does exactly what the table says")
    void table(TransferState state, TransferAct act) {
        Transfer transfer = in(state);
        long version = transfer.version();
        if (TABLE.get(state).contains(act)) {
            transfer.act(act, "SOMEBODY", Stamps.atSecond(9));
            assertThat(transfer.state()).isEqualTo(act.target());
            assertThat(transfer.version()).isEqualTo(version + 1);
        } else {
            assertThatThrownBy(() -> transfer.act(act, "SOMEBODY", Stamps.atSecond(9)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(state.name());
            assertThat(transfer.state()).isEqualTo(state);
            assertThat(transfer.version()).isEqualTo(version);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "REFUSE", "NO_ANSWER", "WITHDRAW"})
    @DisplayName("D17 accepting takes a name, failing a reason")
    void detail(TransferAct act) {
        Transfer transfer = in(TransferState.RINGING);
        assertThatThrownBy(() -> transfer.act(act, null, Stamps.atSecond(9))).isInstanceOf(ProblemException.class);
        assertThat(transfer.state()).isEqualTo(TransferState.RINGING);
    }

    @Test
    @DisplayName("D17 who accepted stays in the timeline and is no part of the event")
    void accepterIsPrivate() {
        Fact fact = in(TransferState.RINGING).act(TransferAct.ACCEPT, "Ann Other", Stamps.atSecond(9));
        assertThat(fact.type()).isEqualTo(FactType.TRANSFER_ACCEPTED);
        assertThat(fact.event().values()).doesNotContain("Ann Other");
        assertThat(fact.detail()).containsEntry("acceptedBy", "Ann Other");
    }

    @Test
    @DisplayName("D17 each stage has its time, and those that were left out have none")
    void milestones() {
        Transfer transfer = in(TransferState.REQUESTED);
        transfer.act(TransferAct.ACCEPT, "Ann Other", Stamps.atSecond(9));
        assertThat(transfer.view().milestones().acceptedAt()).isEqualTo(Stamps.NOON.plusSeconds(9));
        assertThat(transfer.view().milestones().ringingAt()).isNull();
    }

    private static Transfer in(TransferState state) {
        Transfer transfer = new Transfer(UUID.randomUUID(), UUID.randomUUID(), "FIRE", 1, false, "OURS-NOT");
        transfer.request(Stamps.atSecond(0));
        List<TransferAct> path = switch (state) {
            case REQUESTED -> List.of();
            case RINGING -> List.of(TransferAct.RING);
            case CONFERENCED -> List.of(TransferAct.RING, TransferAct.CONFERENCE);
            case ACCEPTED -> List.of(TransferAct.ACCEPT);
            case COMPLETED -> List.of(TransferAct.ACCEPT, TransferAct.COMPLETE);
            case REFUSED -> List.of(TransferAct.REFUSE);
            case NO_ANSWER -> List.of(TransferAct.NO_ANSWER);
            case WITHDRAWN -> List.of(TransferAct.WITHDRAW);
        };
        path.forEach(act -> transfer.act(act, "SOMEBODY", Stamps.atSecond(1)));
        assertThat(transfer.state()).isEqualTo(state);
        return transfer;
    }
}
