package ca.policecomms.status.incident.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.Samples;
import ca.policecomms.status.StateMatrix;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IncidentStatesTest {

    private static final Instant NOW = Samples.EIGHT;
    private static final Bilingual TEXT = new Bilingual("Down.", "En panne.");

    private static Incident draft() {
        return new Incident(Ids.next(), "abcdefghijkl", "S26-0001", TEXT, null, "erin", NOW);
    }

    private static IncidentUpdate update(Incident incident, Phase phase, String reopenReason) {
        UpdateDraft draft = new UpdateDraft(phase, Impact.MINOR, TEXT, null, null, null, reopenReason, null);
        return new IncidentUpdate(Ids.next(), "bcdefghijklm", incident.id(), draft, "erin", NOW);
    }

    private static void tell(Incident incident, Phase phase, String reopenReason) {
        incident.release(update(incident, phase, reopenReason), NOW);
    }

    private static Incident open() {
        Incident incident = draft();
        tell(incident, Phase.IDENTIFIED, null);
        return incident;
    }

    private static Incident resolved() {
        Incident incident = open();
        tell(incident, Phase.RESOLVED, null);
        return incident;
    }

    private static Incident reported() {
        Incident incident = resolved();
        incident.report(NOW);
        return incident;
    }

    private static Incident discarded() {
        Incident incident = draft();
        incident.discard(NOW);
        return incident;
    }

    @Test
    @DisplayName("S14 every command in every state of an incident")
    void matrix() {
        new StateMatrix<IncidentState, Incident>()
                .state(IncidentState.DRAFT, IncidentStatesTest::draft)
                .state(IncidentState.OPEN, IncidentStatesTest::open)
                .state(IncidentState.RESOLVED, IncidentStatesTest::resolved)
                .state(IncidentState.REPORTED, IncidentStatesTest::reported)
                .state(IncidentState.DISCARDED, IncidentStatesTest::discarded)
                .command("rename", i -> i.rename(TEXT, null, "eve", NOW), IncidentState.DRAFT)
                .command("discard", i -> i.discard(NOW), IncidentState.DRAFT)
                .command("tell", i -> tell(i, Phase.RESTORING, null), IncidentState.DRAFT, IncidentState.OPEN)
                .command("resolve", i -> tell(i, Phase.RESOLVED, null), IncidentState.OPEN)
                .command(
                        "reopen",
                        i -> tell(i, Phase.INVESTIGATING, "It is back."),
                        IncidentState.DRAFT,
                        IncidentState.OPEN,
                        IncidentState.RESOLVED,
                        IncidentState.REPORTED)
                .command("report", i -> i.report(NOW), IncidentState.RESOLVED, IncidentState.REPORTED)
                .verify(IncidentState.values());
    }

    @Test
    @DisplayName("S14 opened again it has no end and no report, and work streams that nobody mentioned stay")
    void reopened() {
        Incident incident = reported();
        UpdateDraft draft = new UpdateDraft(
                Phase.INVESTIGATING,
                Impact.MAJOR,
                TEXT,
                null,
                NOW.plusSeconds(60),
                new WorkStreams(StreamState.DONE, null, null),
                "It is back.",
                null);
        IncidentUpdate update = new IncidentUpdate(Ids.next(), "bcdefghijklm", incident.id(), draft, "erin", NOW);
        assertThat(incident.release(update, NOW)).isEqualTo(IncidentAct.REOPENED);
        assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
        assertThat(incident.resolvedAt()).isNull();
        assertThat(incident.reportedAt()).isNull();
        assertThat(incident.promisedAt()).isEqualTo(NOW.plusSeconds(60));
        tell(incident, Phase.RESTORING, null);
        assertThat(incident.streams()).isEqualTo(new WorkStreams(StreamState.DONE, null, null));
    }

    @Test
    @DisplayName("S21 a past incident enters in its final state, with the stamps it came with")
    void past() {
        Instant then = Instant.parse("2019-05-06T07:08:09.010Z");
        PastIncident past = new PastIncident(
                TEXT,
                Impact.MAJOR,
                new GivenTimes(then, then.plusSeconds(9)),
                then,
                null,
                then.plusSeconds(5),
                null,
                List.of());
        Incident incident = Incident.past(Ids.next(), "abcdefghijkl", "S19-0001", past, "erin", NOW);
        incident.enter(NOW);
        assertThat(incident.state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(incident.publicSince()).isEqualTo(then);
        assertThat(incident.publicUpdatedAt()).isEqualTo(then.plusSeconds(9));
        assertThat(incident.resolvedAt()).isEqualTo(then.plusSeconds(5));
        long version = incident.version();
        incident.enter(NOW);
        assertThat(incident.version()).isEqualTo(version);
    }
}
