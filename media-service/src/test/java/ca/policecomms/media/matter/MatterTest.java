package ca.policecomms.media.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.media.incident.Incidents;
import ca.policecomms.media.incident.model.BilingualText;
import ca.policecomms.media.incident.model.PublicIncident;
import ca.policecomms.media.matter.model.Certainty;
import ca.policecomms.media.matter.model.IncidentClass;
import ca.policecomms.media.matter.model.Matter;
import ca.policecomms.media.matter.model.MatterChange;
import ca.policecomms.media.matter.model.MatterKind;
import ca.policecomms.media.matter.model.MatterState;
import ca.policecomms.media.matter.model.Place;
import ca.policecomms.media.matter.model.Ruling;
import ca.policecomms.media.matter.model.Source;
import ca.policecomms.media.matter.model.Title;
import ca.policecomms.media.matter.model.WithholdingReason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final UUID PUBLIC_ID = UUID.fromString("019ca0b2-9f00-7d11-8a44-0c5e2b7d9f21");
    private static final MatterChange NOTHING = new MatterChange(null, null, null, null, null);

    private static Matter breaking() {
        return Matter.following(UUID.randomUUID(), Incidents.collision(PUBLIC_ID, 1), NOW);
    }

    private static Matter planned() {
        return Matter.byHand(
                UUID.randomUUID(), MatterKind.PLANNED, change(Title.byStaff("Parade", "Défilé")), "officer-1", NOW);
    }

    private static MatterChange change(Title title) {
        return new MatterChange(title, null, null, null, null);
    }

    @Test
    @DisplayName("§7 a breaking matter takes title, class and place from the public incident")
    void opened() {
        Matter matter = breaking();

        assertThat(matter.kind()).isEqualTo(MatterKind.BREAKING);
        assertThat(matter.title()).isEqualTo(new Title("Collision", "Collision routière", Source.DISPATCH));
        assertThat(matter.incidentClass()).isEqualTo(IncidentClass.confirmed("COLLISION", Source.DISPATCH));
        assertThat(matter.place().en()).isEqualTo(Incidents.PLACE.en());
        assertThat(matter.place().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(matter.factsVersion()).isOne();
        assertThat(matter.decision()).isNull();
    }

    @Test
    @DisplayName("§7 an update that changes a fact raises factsVersion, one that changes none does not")
    void factsVersionRises() {
        Matter matter = breaking();

        assertThat(matter.follow(Incidents.collision(PUBLIC_ID, 2), NOW)).isFalse();
        assertThat(matter.factsVersion()).isOne();
        assertThat(matter.version()).isOne();

        assertThat(matter.follow(Incidents.collision(PUBLIC_ID, 3, Incidents.PLACE, true), NOW))
                .isTrue();
        assertThat(matter.factsVersion()).isEqualTo(2);
        assertThat(matter.version()).isEqualTo(2);
        assertThat(matter.major().value()).isTrue();
    }

    @Test
    @DisplayName("§7 updates never overwrite staff facts, and still bring the others")
    void staffFactsStay() {
        Matter matter = breaking();
        matter.amend(
                new MatterChange(
                        Title.byStaff("Bus collision", "Collision d'autobus"),
                        IncidentClass.confirmed("COLLISION_INJURY", Source.STAFF),
                        null,
                        false,
                        null),
                NOW);

        matter.follow(Incidents.collision(PUBLIC_ID, 2, new BilingualText("Bath Road", "chemin Bath"), true), NOW);

        assertThat(matter.title().en()).isEqualTo("Bus collision");
        assertThat(matter.incidentClass().code()).isEqualTo("COLLISION_INJURY");
        assertThat(matter.major().value()).isFalse();
        assertThat(matter.place().en()).isEqualTo("Bath Road");
    }

    @Test
    @DisplayName("§7 withdrawal turns class and place UNKNOWN and forgets what the feed said")
    void withdrawn() {
        Matter matter = breaking();

        matter.follow(PublicIncident.withdrawn(PUBLIC_ID, 2, "WITHDRAWN"), NOW);

        assertThat(matter.incidentClass()).isEqualTo(IncidentClass.unknown(Source.DISPATCH));
        assertThat(matter.place()).isEqualTo(Place.unknown(Source.DISPATCH));
        assertThat(matter.title().en()).isEqualTo("Incident withdrawn");
        assertThat(matter.factsVersion()).isEqualTo(2);
    }

    @Test
    @DisplayName("§7 withdrawal makes staff facts UNKNOWN too, without deleting what they wrote")
    void withdrawnOverStaffFacts() {
        Matter matter = breaking();
        matter.amend(
                new MatterChange(
                        Title.byStaff("Bus collision", "Collision d'autobus"),
                        IncidentClass.confirmed("COLLISION_INJURY", Source.STAFF),
                        Place.confirmed("Bath Road", "chemin Bath", null, Source.STAFF),
                        null,
                        null),
                NOW);

        matter.follow(PublicIncident.withdrawn(PUBLIC_ID, 2, "WITHDRAWN"), NOW);

        assertThat(matter.incidentClass().certainty()).isEqualTo(Certainty.UNKNOWN);
        assertThat(matter.incidentClass().code()).isEqualTo("COLLISION_INJURY");
        assertThat(matter.place().certainty()).isEqualTo(Certainty.UNKNOWN);
        assertThat(matter.place().en()).isEqualTo("Bath Road");
        assertThat(matter.title().en()).isEqualTo("Bus collision");
    }

    @Test
    @DisplayName("§7 a matter whose incident was withdrawn before we heard of it knows nothing")
    void withdrawnFirst() {
        Matter matter = Matter.following(UUID.randomUUID(), PublicIncident.withdrawn(PUBLIC_ID, 2, "WITHDRAWN"), NOW);

        assertThat(matter.incidentClass().certainty()).isEqualTo(Certainty.UNKNOWN);
        assertThat(matter.place().certainty()).isEqualTo(Certainty.UNKNOWN);
        assertThat(matter.major().value()).isFalse();
    }

    @Test
    @DisplayName("§7 a withdrawal reaches closed matters as well")
    void closedMattersFollow() {
        Matter matter = breaking();
        matter.close("officer-1", NOW);

        assertThat(matter.follow(PublicIncident.withdrawn(PUBLIC_ID, 2, "WITHDRAWN"), NOW))
                .isTrue();
        assertThat(matter.incidentClass().certainty()).isEqualTo(Certainty.UNKNOWN);
    }

    @ParameterizedTest(name = "{0} reviewAt {1} reason {2}: {3}")
    @CsvSource({
        "RELEASE,,,",
        "DEFER,2026-03-01T16:00:00Z,,",
        "DEFER,2026-03-01T16:00:00Z,INTEGRITY,",
        "WITHHOLD,,VICTIM_PRIVACY,",
        "DEFER,,,reviewAt",
        "DEFER,2026-03-01T15:00:00Z,,reviewAt",
        "DEFER,2026-02-01T00:00:00Z,,reviewAt",
        "WITHHOLD,,,reason",
        "WITHHOLD,2026-03-01T16:00:00Z,INTEGRITY,reviewAt",
        "RELEASE,2026-03-01T16:00:00Z,,reviewAt",
        "RELEASE,,INTEGRITY,reason",
    })
    @DisplayName("T25 deferring needs a future review, withholding a listed reason")
    void decisions(Ruling ruling, Instant reviewAt, WithholdingReason reason, String refusedField) {
        Matter matter = breaking();

        if (refusedField == null) {
            matter.decide(ruling, reviewAt, reason, null, "officer-1", NOW);
            assertThat(matter.event().decision()).isEqualTo(ruling);
            assertThat(matter.event().reviewAt()).isEqualTo(reviewAt);
            assertThat(matter.decision().factsVersion()).isEqualTo(matter.factsVersion());
        } else {
            assertThatThrownBy(() -> matter.decide(ruling, reviewAt, reason, null, "officer-1", NOW))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> {
                        assertThat(refused.kind().status()).isEqualTo(422);
                        assertThat(refused.violations().getFirst().field()).isEqualTo(refusedField);
                    });
            assertThat(matter.decision()).isNull();
        }
    }

    @Test
    @DisplayName("K10 a major matter is not closed before its release decision")
    void majorNeedsDecision() {
        Matter matter =
                Matter.following(UUID.randomUUID(), Incidents.collision(PUBLIC_ID, 1, Incidents.PLACE, true), NOW);

        assertThatThrownBy(() -> matter.close("officer-1", NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.kind().code()).isEqualTo("decision-missing"));
        matter.decide(Ruling.RELEASE, null, null, null, "officer-1", NOW);
        matter.close("officer-1", NOW);

        assertThat(matter.state()).isEqualTo(MatterState.CLOSED);
    }

    @Test
    @DisplayName("§7 a closed matter is not changed, decided or closed again")
    void closedIsClosed() {
        Matter matter = planned();
        matter.close("officer-1", NOW);

        assertThatThrownBy(() -> matter.close("officer-1", NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> matter.amend(NOTHING, NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> matter.decide(Ruling.RELEASE, null, null, null, "o", NOW))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    @DisplayName("§7 only what is planned has a planned time")
    void plannedFor() {
        MatterChange withTime = new MatterChange(null, null, null, null, NOW);
        Matter planned = planned();
        planned.amend(withTime, NOW);

        assertThat(planned.plannedFor()).isEqualTo(NOW);
        assertThatThrownBy(() -> breaking().amend(withTime, NOW)).isInstanceOf(ProblemException.class);
    }
}
