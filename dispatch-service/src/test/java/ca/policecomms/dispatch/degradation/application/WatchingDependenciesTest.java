package ca.policecomms.dispatch.degradation.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.degradation.model.Degradation;
import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatchingDependenciesTest {
    private boolean works = true;
    private Instant oldest;

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

    @Test
    @DisplayName(
            "D53 how long work waits is told anew each time, since when it is missing stays; not known is no fault")
    void backlog() {
        Probe events = probe("EVENTS", () -> works);
        WatchingDependencies watching = new WatchingDependencies(List.of(new Probe() {
            @Override
            public String dependency() {
                return "EVENTS";
            }

            @Override
            public boolean works(Instant now) {
                return false;
            }

            @Override
            public Optional<Instant> waitingSince() {
                if (oldest == null) {
                    throw new IllegalStateException("away");
                }
                return Optional.of(oldest);
            }

            @Override
            public Guidance guidance() {
                return events.guidance();
            }
        }));
        oldest = Stamps.NOON.minusSeconds(30);
        watching.look(Stamps.NOON);
        assertThat(watching.missing().getFirst().waitingSince()).isEqualTo(Stamps.NOON.minusSeconds(30));
        oldest = Stamps.NOON.minusSeconds(2);
        watching.look(Stamps.NOON.plusSeconds(5));
        assertThat(watching.missing().getFirst().waitingSince()).isEqualTo(Stamps.NOON.minusSeconds(2));
        assertThat(watching.missing().getFirst().since()).isEqualTo(Stamps.NOON);
        oldest = null;
        watching.look(Stamps.NOON.plusSeconds(10));
        assertThat(watching.missing().getFirst().waitingSince()).isNull();
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
