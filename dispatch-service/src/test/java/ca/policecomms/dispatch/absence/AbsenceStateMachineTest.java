package ca.policecomms.dispatch.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.absence.model.Absence;
import ca.policecomms.dispatch.absence.model.AbsenceKind;
import ca.policecomms.dispatch.absence.model.AbsenceState;
import ca.policecomms.dispatch.record.model.Stamp;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceStateMachineTest {
    private static final Stamp STAMP = Stamps.at(Stamps.NOON);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 7);

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "REQUESTED, amend, REQUESTED",
        "REQUESTED, acknowledge, ACKNOWLEDGED",
        "REQUESTED, refuse, REFUSED",
        "REQUESTED, withdraw, WITHDRAWN",
        "ACKNOWLEDGED, amend, -",
        "ACKNOWLEDGED, acknowledge, -",
        "ACKNOWLEDGED, refuse, -",
        "ACKNOWLEDGED, withdraw, WITHDRAWN",
        "REFUSED, amend, -",
        "REFUSED, acknowledge, -",
        "REFUSED, refuse, -",
        "REFUSED, withdraw, -",
        "WITHDRAWN, amend, -",
        "WITHDRAWN, acknowledge, -",
        "WITHDRAWN, refuse, -",
        "WITHDRAWN, withdraw, -"
    })
    @DisplayName("D42 an absence in every state, by every act")
    void everyCell(AbsenceState from, String act, String to) {
        Absence absence = in(from);
        long version = absence.version();
        if (to.equals("-")) {
            assertThatThrownBy(() -> apply(absence, act))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION));
            assertThat(absence.state()).isEqualTo(from);
            assertThat(absence.version()).isEqualTo(version);
        } else {
            apply(absence, act);
            assertThat(absence.state()).isEqualTo(AbsenceState.valueOf(to));
            assertThat(absence.version()).isEqualTo(version + 1);
        }
    }

    private static Absence in(AbsenceState state) {
        Absence absence = new Absence(UUID.randomUUID(), UUID.randomUUID(), AbsenceKind.VACATION, DAY, DAY, STAMP);
        switch (state) {
            case ACKNOWLEDGED -> absence.acknowledge(false, STAMP);
            case REFUSED -> absence.refuse("no", STAMP);
            case WITHDRAWN -> absence.withdraw("no", STAMP);
            default -> {}
        }
        return absence;
    }

    private static void apply(Absence absence, String act) {
        switch (act) {
            case "amend" -> absence.amend(null, null, DAY.plusDays(1));
            case "acknowledge" -> absence.acknowledge(true, STAMP);
            case "refuse" -> absence.refuse("no", STAMP);
            default -> absence.withdraw("no", STAMP);
        }
    }
}
