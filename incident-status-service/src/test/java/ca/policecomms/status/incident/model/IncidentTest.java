package ca.policecomms.status.incident.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.Samples;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.PublicCode;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTest {

    private static final Instant NOW = Samples.EIGHT;

    private final Incident incident = new Incident(
            Ids.next(),
            PublicCode.random(),
            "S26-0001",
            new Bilingual("Title", "Titre"),
            null,
            "erin",
            NOW.minusSeconds(60));

    @Test
    @DisplayName("S14 the first release opens a draft and stamps start and release")
    void opens() {
        assertThat(incident.release(Phase.IDENTIFIED, Impact.MAJOR, NOW)).isEqualTo(IncidentAct.OPENED);
        assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
        assertThat(incident.startedAt()).isEqualTo(NOW);
        assertThat(incident.releasedAt()).isEqualTo(NOW);
        assertThat(incident.authors()).isEmpty();
    }

    @Test
    @DisplayName("S14 phases come in any order; monitoring and resolution are stamped")
    void anyOrder() {
        incident.release(Phase.MONITORING, Impact.MINOR, NOW);
        assertThat(incident.release(Phase.INVESTIGATING, Impact.MINOR, NOW.plusSeconds(1)))
                .isEqualTo(IncidentAct.UPDATED);
        assertThat(incident.monitoringAt()).isEqualTo(NOW);
        assertThat(incident.release(Phase.RESOLVED, Impact.NONE, NOW.plusSeconds(2)))
                .isEqualTo(IncidentAct.RESOLVED);
        assertThat(incident.state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(incident.resolvedAt()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    @DisplayName("S14 nothing is resolved before it was told, and nothing is told after it was resolved")
    void refused() {
        assertRefused(() -> incident.release(Phase.RESOLVED, Impact.NONE, NOW));
        incident.release(Phase.IDENTIFIED, Impact.MINOR, NOW);
        incident.release(Phase.RESOLVED, Impact.NONE, NOW);
        assertRefused(() -> incident.release(Phase.MONITORING, Impact.NONE, NOW));
        assertThat(incident.state()).isEqualTo(IncidentState.RESOLVED);
    }

    @Test
    @DisplayName("S18 a released title is never edited, a draft is discarded only before its first release")
    void released() {
        incident.rename(new Bilingual(null, "Autre"), null, "ed", NOW);
        assertThat(incident.title()).isEqualTo(new Bilingual("Title", "Autre"));
        assertThat(incident.authors()).containsExactly("erin", "ed");
        incident.release(Phase.IDENTIFIED, Impact.MINOR, NOW);
        assertRefused(() -> incident.rename(new Bilingual("x", "y"), null, "ed", NOW));
        assertRefused(() -> incident.discard(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTIFIED,identified", "CONTAINED,identified", "RESTORING,identified",
        "INVESTIGATING,investigating", "MONITORING,monitoring", "RESOLVED,resolved"
    })
    @DisplayName("S15 each phase has its status on the wire")
    void wire(Phase phase, String wire) {
        assertThat(phase.wire()).hasToString(wire);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION));
    }
}
