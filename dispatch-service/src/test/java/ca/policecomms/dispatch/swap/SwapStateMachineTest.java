package ca.policecomms.dispatch.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.roster.model.ShiftKind;
import ca.policecomms.dispatch.swap.model.Swap;
import ca.policecomms.dispatch.swap.model.SwapState;
import ca.policecomms.dispatch.swap.model.SwappedShift;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwapStateMachineTest {
    private static final Stamp STAMP = Stamps.at(Stamps.NOON);
    private static final UUID GIVER = new UUID(0, 1);
    private static final UUID TAKER = new UUID(0, 2);
    private static final SwappedShift DAY = new SwappedShift(LocalDate.of(2026, 3, 7), ShiftKind.DAY);
    private static final SwappedShift NIGHT = new SwappedShift(LocalDate.of(2026, 3, 9), ShiftKind.NIGHT);

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "PROPOSED, amend, PROPOSED",
        "PROPOSED, agree, AGREED",
        "PROPOSED, approve, -",
        "PROPOSED, refuse, REFUSED",
        "PROPOSED, withdraw, WITHDRAWN",
        "AGREED, amend, PROPOSED",
        "AGREED, agree, -",
        "AGREED, approve, APPROVED",
        "AGREED, refuse, REFUSED",
        "AGREED, withdraw, WITHDRAWN",
        "APPROVED, amend, -",
        "APPROVED, agree, -",
        "APPROVED, approve, -",
        "APPROVED, refuse, -",
        "APPROVED, withdraw, WITHDRAWN",
        "REFUSED, amend, -",
        "REFUSED, agree, -",
        "REFUSED, approve, -",
        "REFUSED, refuse, -",
        "REFUSED, withdraw, -",
        "WITHDRAWN, amend, -",
        "WITHDRAWN, agree, -",
        "WITHDRAWN, approve, -",
        "WITHDRAWN, refuse, -",
        "WITHDRAWN, withdraw, -"
    })
    @DisplayName("D42 a swap in every state, by every act")
    void everyCell(SwapState from, String act, String to) {
        Swap swap = in(from);
        long version = swap.version();
        if (to.equals("-")) {
            assertThatThrownBy(() -> apply(swap, act))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION));
            assertThat(swap.state()).isEqualTo(from);
            assertThat(swap.version()).isEqualTo(version);
        } else {
            apply(swap, act);
            assertThat(swap.state()).isEqualTo(SwapState.valueOf(to));
            assertThat(swap.version()).isEqualTo(version + 1);
        }
    }

    @Test
    @DisplayName("D42 it takes both members: who proposes agrees, and agreeing twice is not two")
    void both() {
        Swap swap = in(SwapState.PROPOSED);
        swap.agree(GIVER, STAMP);
        assertThat(swap.state()).isEqualTo(SwapState.PROPOSED);
        swap.agree(TAKER, STAMP);
        assertThat(swap.state()).isEqualTo(SwapState.AGREED);
    }

    @Test
    @DisplayName("D42 proposed by a supervisor, both still have to agree")
    void bySupervisor() {
        Swap swap = new Swap(UUID.randomUUID(), GIVER, TAKER, DAY, null);
        swap.proposed(null, STAMP);
        swap.agree(TAKER, STAMP);
        assertThat(swap.state()).isEqualTo(SwapState.PROPOSED);
        swap.agree(GIVER, STAMP);
        assertThat(swap.state()).isEqualTo(SwapState.AGREED);
    }

    @Test
    @DisplayName("D42 after other shifts are named the other member has to agree again")
    void amended() {
        Swap swap = in(SwapState.AGREED);
        swap.amend(NIGHT, null, TAKER, STAMP);
        assertThat(swap.view().takerAgreedAt()).isNotNull();
        assertThat(swap.view().giverAgreedAt()).isNull();
        assertThat(swap.returned()).isNull();
    }

    private static Swap in(SwapState state) {
        Swap swap = new Swap(UUID.randomUUID(), GIVER, TAKER, DAY, NIGHT);
        swap.proposed(GIVER, STAMP);
        switch (state) {
            case AGREED -> swap.agree(TAKER, STAMP);
            case APPROVED -> {
                swap.agree(TAKER, STAMP);
                swap.approve(STAMP);
            }
            case REFUSED -> swap.refuse("no", STAMP);
            case WITHDRAWN -> swap.withdraw("no", STAMP);
            default -> {}
        }
        return swap;
    }

    private static void apply(Swap swap, String act) {
        switch (act) {
            case "amend" -> swap.amend(NIGHT, DAY, GIVER, STAMP);
            case "agree" -> swap.agree(TAKER, STAMP);
            case "approve" -> swap.approve(STAMP);
            case "refuse" -> swap.refuse("no", STAMP);
            default -> swap.withdraw("no", STAMP);
        }
    }
}
