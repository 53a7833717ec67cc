package ca.policecomms.status.hold.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import ca.policecomms.status.StateMatrix;
import ca.policecomms.status.StatusProblem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldTest {

    private static final Instant NOW = Samples.EIGHT;
    private static final Instant LATER = NOW.plusSeconds(86_400);

    private static Hold active() {
        return new Hold(
                Ids.next(),
                new HeldTarget(HoldSubject.INCIDENT, Ids.next(), null),
                "Investigation",
                "Ontario Provincial Police",
                LATER,
                "ariel",
                NOW);
    }

    private static Hold proposed() {
        Hold hold = active();
        hold.lift("Charges are laid.", "odile", NOW);
        return hold;
    }

    private static Hold lifted() {
        Hold hold = proposed();
        hold.lift("Agreed.", "ariel", NOW);
        return hold;
    }

    @Test
    @DisplayName("S28 every command in every state of a hold")
    void matrix() {
        new StateMatrix<HoldState, Hold>()
                .state(HoldState.ACTIVE, HoldTest::active)
                .state(HoldState.LIFT_PROPOSED, HoldTest::proposed)
                .state(HoldState.LIFTED, HoldTest::lifted)
                .command("review", h -> h.review(LATER), HoldState.ACTIVE, HoldState.LIFT_PROPOSED)
                .command("lift", h -> h.lift("x", "pat", NOW), HoldState.ACTIVE, HoldState.LIFT_PROPOSED)
                .verify(HoldState.values());
    }

    @Test
    @DisplayName("S29 lifting takes two people; until then the hold is in force, and a review starts anew")
    void two() {
        Hold hold = active();
        assertThat(hold.lift("Charges are laid.", "odile", NOW)).isFalse();
        assertThat(hold.inForce()).isTrue();
        Refusals.assertRefused(StatusProblem.SAME_PERSON, () -> hold.lift("Again.", "odile", NOW));
        hold.review(LATER);
        assertThat(hold.state()).isEqualTo(HoldState.ACTIVE);
        assertThat(hold.lift("Now.", "odile", NOW)).isFalse();
        assertThat(hold.lift("Agreed.", "ariel", NOW)).isTrue();
        assertThat(hold.inForce()).isFalse();
    }

    @Test
    @DisplayName("S28 a hold on a component names which field, and no hold names a field that is not there")
    void fields() {
        new HeldTarget(HoldSubject.COMPONENT, Ids.next(), "name").requireField();
        new HeldTarget(HoldSubject.UPDATE, Ids.next(), null).requireField();
        for (HeldTarget wrong : List.of(
                new HeldTarget(HoldSubject.COMPONENT, Ids.next(), null),
                new HeldTarget(HoldSubject.COMPONENT, Ids.next(), "owner"),
                new HeldTarget(HoldSubject.INCIDENT, Ids.next(), "name"))) {
            Refusals.assertRefused(CommonProblem.INVALID_REQUEST, wrong::requireField);
        }
    }
}
