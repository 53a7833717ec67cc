package ca.policecomms.dispatch.unit;

import static ca.policecomms.dispatch.unit.model.UnitStatus.AVAILABLE;
import static ca.policecomms.dispatch.unit.model.UnitStatus.BUSY_AVAILABLE;
import static ca.policecomms.dispatch.unit.model.UnitStatus.BUSY_UNAVAILABLE;
import static ca.policecomms.dispatch.unit.model.UnitStatus.COMMITTED;
import static ca.policecomms.dispatch.unit.model.UnitStatus.OFF_DUTY;
import static ca.policecomms.dispatch.unit.model.UnitStatus.OUT_OF_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitAct;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnitStateMachineTest {
    private static final Map<UnitStatus, Set<UnitStatus>> REPORTS = Map.of(
            OFF_DUTY, Set.of(),
            AVAILABLE, Set.of(BUSY_AVAILABLE, BUSY_UNAVAILABLE, OUT_OF_SERVICE),
            BUSY_AVAILABLE, Set.of(AVAILABLE),
            BUSY_UNAVAILABLE, Set.of(AVAILABLE),
            OUT_OF_SERVICE, Set.of(AVAILABLE),
            COMMITTED, Set.of());

    static Stream<Arguments> everyPair() {
        return Stream.of(UnitStatus.values())
                .flatMap(from -> Stream.of(UnitStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "D21 {0} reports {1}")
    @MethodSource("everyPair")
    @DisplayName("D21 a unit reports itself to be what the table says, and nothing else")
    void reports(UnitStatus from, UnitStatus to) {
        Unit unit = in(from);
        if (REPORTS.get(from).contains(to)) {
            unit.report(to, "R1", Stamps.atSecond(9));
            assertThat(unit.status()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> unit.report(to, "R1", Stamps.atSecond(9))).isInstanceOf(ProblemException.class);
            assertThat(unit.status()).isEqualTo(from);
        }
    }

    @ParameterizedTest(name = "D21 {0}")
    @EnumSource(UnitStatus.class)
    @DisplayName("D21 only who is off duty logs on, and only who is on duty and on no call logs off")
    void duty(UnitStatus from) {
        Unit comes = in(from);
        if (from == OFF_DUTY) {
            comes.logOn(null, Set.of("b", "a"), null, Stamps.atSecond(9));
            assertThat(comes.crew()).containsExactly("a", "b");
        } else {
            assertThatThrownBy(() -> comes.logOn(null, Set.of(), null, Stamps.atSecond(9)))
                    .isInstanceOf(ProblemException.class);
        }
        Unit goes = in(from);
        if (from == OFF_DUTY || from == COMMITTED) {
            assertThatThrownBy(() -> goes.logOff(Stamps.atSecond(9))).isInstanceOf(ProblemException.class);
            assertThat(goes.status()).isEqualTo(from);
        } else {
            goes.logOff(Stamps.atSecond(9));
            assertThat(goes.status()).isEqualTo(OFF_DUTY);
            assertThat(goes.crew()).isEmpty();
        }
    }

    @ParameterizedTest(name = "D34 {0}")
    @EnumSource(UnitStatus.class)
    @DisplayName("D34 an emergency is raised in every status, and changes none")
    void emergency(UnitStatus status) {
        Unit unit = in(status);
        unit.raiseEmergency(UUID.randomUUID(), null, Stamps.atSecond(5));
        assertThat(unit.inEmergency()).isTrue();
        assertThat(unit.status()).isEqualTo(status);
        unit.checkEmergency("one", "dispatcher");
        unit.endEmergency(Stamps.atSecond(50));
        assertThat(unit.inEmergency()).isFalse();
        assertThat(unit.emergency().endAt()).isEqualTo(Stamps.NOON.plusSeconds(50));
        assertThat(unit.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "D21 {0}")
    @EnumSource(UnitStatus.class)
    @DisplayName("D21 what a view calls allowed is what the table allows")
    void allowed(UnitStatus status) {
        assertThat(UnitAct.allowed(status))
                .containsExactlyElementsOf(
                        switch (status) {
                            case OFF_DUTY -> List.of("logon");
                            case COMMITTED -> List.of("logoff");
                            default -> List.of("status", "logoff");
                        });
    }

    private static Unit in(UnitStatus status) {
        Unit unit = new Unit(UUID.randomUUID(), "12A1", RespondingService.POLICE, null, List.of(), Stamps.atSecond(0));
        if (status == OFF_DUTY) {
            return unit;
        }
        unit.logOn(null, Set.of("x"), null, Stamps.atSecond(1));
        if (status == COMMITTED) {
            unit.commit(UUID.randomUUID(), Stamps.atSecond(2));
        } else if (status != AVAILABLE) {
            unit.report(status, "R1", Stamps.atSecond(2));
        }
        assertThat(unit.status()).isEqualTo(status);
        return unit;
    }
}
