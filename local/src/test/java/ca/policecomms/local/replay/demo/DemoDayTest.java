package ca.policecomms.local.replay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.local.replay.engine.InMemoryDispatch;
import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.engine.Pace;
import ca.policecomms.local.replay.engine.ReplayEngine;
import ca.policecomms.local.replay.engine.ReplayResult;
import ca.policecomms.local.replay.plan.PlannedCall;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.plan.Step;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDayTest {
    private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99, -5})
    @DisplayName("D51 a demo lies in the last half hour and breaks no rule")
    void halfAnHour(long seed) throws Exception {
        ReplayPlan plan = DemoDay.ending(NOW, seed, "CITY");

        assertThat(plan.steps())
                .filteredOn(step -> step.time() != null)
                .allSatisfy(step -> assertThat(step.time().at()).isBetween(NOW.minus(Duration.ofMinutes(30)), NOW));
        ReplayResult result = new ReplayEngine(Pace.fastest(4)).run(plan, new InMemoryDispatch(), Listener.SILENT);
        assertThat(result.refused()).isEmpty();
        assertThat(plan.steps()).noneMatch(Step::addOn);
        assertThat(plan.calls()).anyMatch(PlannedCall::over).anyMatch(call -> !call.over());
    }

    @Test
    @DisplayName("D51 the same seed tells the same story, another seed another")
    void seeded() {
        assertThat(DemoDay.ending(NOW, 7, "CITY").calls())
                .isEqualTo(DemoDay.ending(NOW, 7, "CITY").calls())
                .isNotEqualTo(DemoDay.ending(NOW, 8, "CITY").calls());
    }

    @Test
    @DisplayName(
            "D51 the shooting, the collision, the noise, the alarm, the domestic and the misdial are in every demo")
    void always() {
        assertThat(DemoDay.ending(NOW, 3, null).calls())
                .extracting(PlannedCall::typeCode)
                .contains("SHOTS_HEARD", "COLLISION", "NOISE", "ALARM", "DOMESTIC", "OTHER");
    }

    @Test
    @DisplayName("D51 a demo ends what the one before left open")
    void quietTown() throws Exception {
        InMemoryDispatch dispatch = new InMemoryDispatch();
        new ReplayEngine(Pace.fastest(4)).run(DemoDay.ending(NOW, 1, null), dispatch, Listener.SILENT);

        assertThat(new EarlierDemos(dispatch).end()).isPositive();

        assertThat(dispatch.units.values())
                .noneMatch(unit -> unit.path("status").asText().equals("COMMITTED"));
        assertThat(dispatch.calls.values())
                .allMatch(call -> call.path("state").asText().matches("CLOSED|CANCELLED"));
        ReplayResult second = new ReplayEngine(Pace.fastest(4))
                .run(DemoDay.ending(NOW.plusSeconds(60), 1, null), dispatch, Listener.SILENT);
        assertThat(second.refused()).isEmpty();
        assertThat(second.joinedForeignCalls()).isZero();
    }
}
