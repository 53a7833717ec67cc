package ca.policecomms.dispatch.assignment.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.Settings;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.assignment.application.DispatchOrder.How;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SelfDispatchTest {
    private final Unit own = unit("officer-1");
    private final Unit other = unit("officer-2");

    @Test
    @DisplayName("D25 a crew sends itself where the policy of the agency lets it, plainly and nobody else")
    void policy() {
        assertMay(true, own, How.SEND, own);
        assertMayNot(false, own, How.SEND, own);
        assertMayNot(true, other, How.SEND, other);
        assertMayNot(true, own, How.PREEMPT, own);
        assertMayNot(true, own, How.ADD_ON, own);
        assertMayNot(true, own, How.STACK, own);
        assertMayNot(true, own, How.SEND, own, other);
    }

    private static void assertMay(boolean policy, Unit unit, How how, Unit... all) {
        assertThatCode(() -> sending(policy).requireMaySend(unit, order(how, all)))
                .doesNotThrowAnyException();
    }

    private static void assertMayNot(boolean policy, Unit unit, How how, Unit... all) {
        assertThatThrownBy(() -> sending(policy).requireMaySend(unit, order(how, all)))
                .isInstanceOf(ProblemException.class);
    }

    private static DispatchOrder order(How how, Unit... units) {
        return new DispatchOrder(List.of(units).stream().map(Unit::id).toList(), how, null, Map.of());
    }

    /** As officer-1, of whom nothing else is asked than who they are. */
    private static SendableUnits sending(boolean policy) {
        Caller caller = new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("officer-1"))
                .addRole(Role.OFFICER)
                .build());
        DispatchConfig config = Settings.with(Map.of("suite.dispatch.self-dispatch", Boolean.toString(policy)));
        return new SendableUnits(null, null, new ActingForUnit(caller), config);
    }

    private static Unit unit(String crew) {
        Unit unit = new Unit(UUID.randomUUID(), "12A1", RespondingService.POLICE, null, List.of(), Stamps.atSecond(0));
        unit.logOn(null, Set.of(crew), null, Stamps.atSecond(1));
        return unit;
    }
}
