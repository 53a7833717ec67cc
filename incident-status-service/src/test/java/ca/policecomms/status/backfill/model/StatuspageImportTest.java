package ca.policecomms.status.backfill.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.incident.model.GivenTimes;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.PastIncident;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatuspageImportTest {

    private static final Instant T0 = Instant.parse("2021-03-04T05:06:07.089Z");

    private static StatuspageIncident incident(String status, String impact) {
        return new StatuspageIncident(
                "Old outage",
                status,
                T0,
                T0.plusSeconds(900),
                T0.plusSeconds(600),
                T0.plusSeconds(800),
                impact,
                T0.minusSeconds(60),
                List.of(
                        new StatuspageIncident.Update(
                                "resolved", "Fixed.", T0.plusSeconds(800), T0.plusSeconds(801), null),
                        new StatuspageIncident.Update("investigating", "Looking.", T0, T0, T0.minusSeconds(5))));
    }

    @Test
    @DisplayName("S21 an incident of another page keeps title, order, text, impact and all times")
    void exact() {
        PastIncident past = new StatuspageImport(Language.EN)
                .read(List.of(incident("resolved", "critical")))
                .getFirst();
        assertThat(past.title()).isEqualTo(new Bilingual("Old outage", null));
        assertThat(past.impact()).isEqualTo(Impact.CRITICAL);
        assertThat(past.times()).isEqualTo(new GivenTimes(T0, T0.plusSeconds(900)));
        assertThat(past.startedAt()).isEqualTo(T0.minusSeconds(60));
        assertThat(past.resolvedAt()).isEqualTo(T0.plusSeconds(800));
        assertThat(past.updates().stream().map(u -> u.body().en())).containsExactly("Looking.", "Fixed.");
        assertThat(past.updates().getFirst().displayAt()).isEqualTo(T0.minusSeconds(5));
        assertThat(past.updates().getLast().displayAt()).isEqualTo(T0.plusSeconds(800));
    }

    @Test
    @DisplayName("S21 what is not over, or not known, is refused with its place")
    void refused() {
        assertThatThrownBy(() -> new StatuspageImport(Language.EN)
                        .read(List.of(incident("resolved", "minor"), incident("monitoring", "purple"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(v -> v.field())
                                .containsExactly("incidents[1].status", "incidents[1].impact"));
    }
}
