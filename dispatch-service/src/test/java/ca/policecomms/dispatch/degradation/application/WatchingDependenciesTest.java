package ca.policecomms.dispatch.degradation.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.degradation.model.Degradation;
import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatchingDependenciesTest {
    private boolean works = true;

    @Test
    @DisplayName("D53 what is missing is shown since it was first seen missing, and no more when it is back")
    void comesAndGoes() {
        WatchingDependencies watching =
                new WatchingDependencies(List.of(probe("EVENTS", () -> works), probe("RECORDS", () -> {
                    throw new IllegalStateException("away");
                })));
        assertThat(watching.asOf()).isNull();
        watching.look(Stamps.NOON);
        assertThat(watching.missing()).extracting(Degradation::dependency).containsExactly("RECORDS");
        works = false;
        watching.look(Stamps.NOON.plusSeconds(5));
        watching.look(Stamps.NOON.plusSeconds(10));
        assertThat(watching.missing())
                .extracting(each -> each.dependency() + " " + each.since())
                .containsExactly("RECORDS " + Stamps.NOON, "EVENTS " + Stamps.NOON.plusSeconds(5));
        works = true;
        watching.look(Stamps.NOON.plusSeconds(15));
        assertThat(watching.missing()).extracting(Degradation::dependency).containsExactly("RECORDS");
        assertThat(watching.asOf()).isEqualTo(Stamps.NOON.plusSeconds(15));
    }

    private static Probe probe(String code, BooleanSupplier works) {
        return new Probe() {
            @Override
            public String dependency() {
                return code;
            }

            @Override
            public boolean works(Instant now) {
                return works.getAsBoolean();
            }

            @Override
            public Guidance guidance() {
                return Guidance.of("a", "b", "c", "d");
            }
        };
    }
}
