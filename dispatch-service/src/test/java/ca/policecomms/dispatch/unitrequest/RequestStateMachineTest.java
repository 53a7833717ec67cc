package ca.policecomms.dispatch.unitrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.unitrequest.model.RequestAct;
import ca.policecomms.dispatch.unitrequest.model.RequestKind;
import ca.policecomms.dispatch.unitrequest.model.RequestState;
import ca.policecomms.dispatch.unitrequest.model.UnitRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestStateMachineTest {
    private static final Map<RequestState, Set<RequestAct>> TABLE = Map.of(
            RequestState.ASKED, Set.of(RequestAct.ACCEPT, RequestAct.REFUSE, RequestAct.CANCEL),
            RequestState.ACCEPTED, Set.of(RequestAct.ARRIVE, RequestAct.REFUSE, RequestAct.CANCEL),
            RequestState.ARRIVED, Set.of(),
            RequestState.UNMET, Set.of(),
            RequestState.CANCELLED, Set.of());

    static Stream<Arguments> everyActInEveryState() {
        return Stream.of(RequestState.values())
                .flatMap(state -> Stream.of(RequestAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "D28 {1} in {0}")
    @MethodSource("everyActInEveryState")
    @DisplayName("D28 every act on a request in every state does exactly what the table says")
    void table(RequestState state, RequestAct act) {
        UnitRequest request = in(state);
        long version = request.version();
        if (TABLE.get(state).contains(act)) {
            request.act(act, "R1", Stamps.atSecond(9));
            assertThat(request.state()).isEqualTo(act.target());
            assertThat(request.version()).isEqualTo(version + 1);
        } else {
            assertThatThrownBy(() -> request.act(act, "R1", Stamps.atSecond(9)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(state.name());
            assertThat(request.state()).isEqualTo(state);
            assertThat(request.version()).isEqualTo(version);
        }
    }

    private static UnitRequest in(RequestState state) {
        UnitRequest request = new UnitRequest(
                UUID.randomUUID(), UUID.randomUUID(), null, RequestKind.TOW, null, null, Stamps.atSecond(0));
        request.ask(state == RequestState.UNMET ? null : "TOW-1", Stamps.atSecond(0));
        switch (state) {
            case ACCEPTED -> request.act(RequestAct.ACCEPT, null, Stamps.atSecond(1));
            case ARRIVED -> {
                request.act(RequestAct.ACCEPT, null, Stamps.atSecond(1));
                request.act(RequestAct.ARRIVE, null, Stamps.atSecond(2));
            }
            case CANCELLED -> request.act(RequestAct.CANCEL, "R1", Stamps.atSecond(1));
            case ASKED, UNMET -> {}
        }
        assertThat(request.state()).isEqualTo(state);
        return request;
    }
}
