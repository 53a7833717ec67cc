package ca.policecomms.dispatch.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.plan.model.ResponsePlan;
import ca.policecomms.dispatch.plan.model.ResponsePlan.PlanNeed;
import ca.policecomms.dispatch.recommendation.model.Candidate;
import ca.policecomms.dispatch.recommendation.model.Recommendation;
import ca.policecomms.dispatch.recommendation.model.Recommendation.BypassReason;
import ca.policecomms.dispatch.recommendation.model.Recommendation.BypassedUnit;
import ca.policecomms.dispatch.recommendation.model.Recommendation.PickReason;
import ca.policecomms.dispatch.recommendation.model.Recommendation.PickedUnit;
import ca.policecomms.dispatch.recommendation.model.RecommendationInputs;
import ca.policecomms.dispatch.recommendation.model.RecommendationSettings;
import ca.policecomms.dispatch.recommendation.model.RecommendingUnits;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecommendingUnitsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T14:00:00Z");

    @Test
    @DisplayName("D23 the nearest is picked for its ETA, the others are passed over as too far")
    void nearest() {
        Recommendation answer =
                recommend(3, need(1), unit("A1").at(44.30), unit("A2").at(44.24));
        assertThat(answer.picks()).extracting(PickedUnit::callSign).containsExactly("A2");
        assertThat(answer.picks().getFirst().reasons()).containsExactly(PickReason.ETA);
        assertThat(answer.picks().getFirst().etaSeconds()).isBetween(100, 140);
        assertThat(reason(answer, "A1")).isEqualTo(BypassReason.TOO_FAR);
    }

    @Test
    @DisplayName("D23 of units as near, who knows the area goes, then who had less to do")
    void areaAndWorkload() {
        Recommendation area = recommend(
                3,
                need(1),
                unit("A1").at(44.24).of("EAST"),
                unit("A2").at(44.2401).of("CITY"));
        assertThat(area.picks()).extracting(PickedUnit::callSign).containsExactly("A2");
        assertThat(area.picks().getFirst().reasons()).containsExactly(PickReason.AREA);
        Recommendation work = recommend(
                3, need(1), unit("A1").at(44.24).busy(4), unit("A2").at(44.2401).busy(1));
        assertThat(work.picks()).extracting(PickedUnit::callSign).containsExactly("A2");
        assertThat(work.picks().getFirst().reasons()).containsExactly(PickReason.WORKLOAD);
    }

    @Test
    @DisplayName("D23 each reason to pass a unit over is found and named")
    void bypassed() {
        Recommendation answer = recommend(
                3,
                List.of(new PlanNeed(RespondingService.POLICE, List.of("K9"), 1, false)),
                unit("OK").at(44.24).can("K9"),
                unit("FIRE").at(44.24).can("K9").service(RespondingService.FIRE),
                unit("BUSY").at(44.24).can("K9").status(UnitStatus.COMMITTED),
                unit("DANGER").at(44.24).can("K9").emergency(),
                unit("PLAIN").at(44.24),
                unit("HOME").at(44.24).can("K9").endsIn(10),
                unit("LOST").at(44.24).can("K9").seen(6),
                unit("NEVER").can("K9"),
                unit("FAR").at(45.5).can("K9"));
        assertThat(answer.picks()).extracting(PickedUnit::callSign).containsExactly("OK");
        assertThat(answer.picks().getFirst().reasons()).startsWith(PickReason.CAPABILITY);
        assertThat(reason(answer, "FIRE")).isEqualTo(BypassReason.WRONG_AGENCY);
        assertThat(reason(answer, "BUSY")).isEqualTo(BypassReason.COMMITTED);
        assertThat(reason(answer, "DANGER")).isEqualTo(BypassReason.COMMITTED);
        assertThat(reason(answer, "PLAIN")).isEqualTo(BypassReason.LACKS_CAPABILITY);
        assertThat(reason(answer, "HOME")).isEqualTo(BypassReason.SHIFT_ENDING);
        assertThat(reason(answer, "LOST")).isEqualTo(BypassReason.STALE_POSITION);
        assertThat(reason(answer, "NEVER")).isEqualTo(BypassReason.STALE_POSITION);
        assertThat(reason(answer, "FAR")).isEqualTo(BypassReason.TOO_FAR);
    }

    @Test
    @DisplayName("D23 when nobody else is left somebody doubtful goes, and the doubt is said; better than nobody")
    void despite() {
        Recommendation answer = recommend(
                2, need(2), unit("LOST").at(44.24).seen(60), unit("FAR").at(45.5));
        assertThat(answer.picks())
                .extracting(PickedUnit::despite)
                .containsExactly(BypassReason.STALE_POSITION, BypassReason.TOO_FAR);
        assertThat(answer.lacking()).isEmpty();
    }

    @Test
    @DisplayName("D23 a unit that goes home soon is spared, but not when life is in danger")
    void shiftEnding() {
        assertThat(recommend(
                                3,
                                need(1),
                                unit("HOME").at(44.24).endsIn(10),
                                unit("A2").at(44.26))
                        .picks())
                .extracting(PickedUnit::callSign)
                .containsExactly("A2");
        assertThat(recommend(
                                1,
                                need(1),
                                unit("HOME").at(44.24).endsIn(10),
                                unit("A2").at(44.26))
                        .picks())
                .extracting(PickedUnit::callSign)
                .containsExactly("HOME");
    }

    @Test
    @DisplayName("D22 a unit with a rare capability is kept for the place that needs it, so that both are filled")
    void bothPlaces() {
        List<PlanNeed> needs = List.of(
                new PlanNeed(RespondingService.POLICE, List.of(), 1, false),
                new PlanNeed(RespondingService.POLICE, List.of("CRISIS"), 1, false));
        Recommendation answer = recommend(
                2, needs, unit("CRISIS").at(44.24).can("CRISIS"), unit("PLAIN").at(44.26));
        assertThat(answer.picks()).extracting(PickedUnit::callSign).containsExactlyInAnyOrder("CRISIS", "PLAIN");
        assertThat(answer.lacking()).isEmpty();
    }

    @Test
    @DisplayName("D22 what no unit is left for is said")
    void lacking() {
        Recommendation answer = recommend(2, need(3), unit("A1").at(44.24));
        assertThat(answer.lacking())
                .containsExactly(new Recommendation.LackingUnits(RespondingService.POLICE, List.of(), 2));
    }

    @Test
    @DisplayName("D21 bylaw officers never go alone to P0 to P2, also when the police of the plan are not to be had")
    void bylawAlone() {
        List<PlanNeed> needs = List.of(
                new PlanNeed(RespondingService.POLICE, List.of(), 1, false),
                new PlanNeed(RespondingService.BYLAW, List.of(), 1, false));
        Builder bylaw = unit("B1").at(44.24).service(RespondingService.BYLAW);
        for (int priority = 0; priority <= 5; priority++) {
            Recommendation alone = recommend(priority, needs, bylaw);
            assertThat(alone.picks()).hasSize(priority <= 2 ? 0 : 1);
            assertThat(alone.lacking()).hasSize(priority <= 2 ? 2 : 1);
            assertThat(recommend(priority, needs, bylaw, unit("A1").at(44.3)).picks())
                    .hasSize(2);
        }
    }

    @Test
    @DisplayName("D26 what could be taken from a lesser call is marked, for P0 and P1 only")
    void preemptable() {
        Builder held = unit("A1").at(44.24).status(UnitStatus.COMMITTED).takenFrom(3);
        assertThat(recommend(1, need(1), held).bypassed().getFirst().preemptable())
                .isTrue();
        assertThat(recommend(2, need(1), held).bypassed().getFirst().preemptable())
                .isFalse();
        assertThat(recommend(1, need(1), unit("A1").status(UnitStatus.COMMITTED).takenFrom(1))
                        .bypassed()
                        .getFirst()
                        .preemptable())
                .isFalse();
    }

    @Test
    @DisplayName("D22 for an officer in danger all who are near go, and fewer are no lack")
    void allNear() {
        List<PlanNeed> needs = List.of(new PlanNeed(RespondingService.POLICE, List.of(), 50, true));
        Recommendation answer = recommend(
                0,
                needs,
                unit("A1").at(44.24),
                unit("A2").at(44.26),
                unit("FAR").at(44.9));
        assertThat(answer.picks()).extracting(PickedUnit::callSign).containsExactly("A1", "A2");
        assertThat(answer.lacking()).isEmpty();
        assertThat(recommend(0, needs, unit("FAR").at(44.9)).lacking()).hasSize(1);
    }

    @Test
    @DisplayName("D23 the same inputs give the same answer, in whatever order the units come, 200 times over 500 units")
    void sameAnswer() {
        Random random = new Random(23);
        for (int round = 0; round < 200; round++) {
            List<Candidate> units = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                units.add(random(random, i));
            }
            int priority = random.nextInt(6);
            List<PlanNeed> needs = List.of(
                    new PlanNeed(RespondingService.POLICE, List.of("K9"), 1 + random.nextInt(3), false),
                    new PlanNeed(RespondingService.POLICE, List.of(), 1 + random.nextInt(4), false));
            Recommendation first = RecommendingUnits.recommend(inputs(priority, needs, units));
            Collections.shuffle(units, random);
            Recommendation again = RecommendingUnits.recommend(inputs(priority, needs, units));
            assertThat(again).isEqualTo(first);
            assertThat(Stream.concat(
                            first.picks().stream().map(PickedUnit::unitId),
                            first.bypassed().stream().map(BypassedUnit::unitId)))
                    .hasSize(500)
                    .doesNotHaveDuplicates();
            assertThat(first.picks())
                    .allSatisfy(pick -> assertThat(pick.reasons()).isNotEmpty());
        }
    }

    private static Candidate random(Random random, int i) {
        Builder unit = unit("U" + i).busy(random.nextInt(5)).of(random.nextBoolean() ? "CITY" : "EAST");
        if (random.nextInt(10) > 0) {
            unit.at(44.0 + random.nextDouble()).seen(random.nextInt(8));
        }
        if (random.nextInt(4) == 0) {
            unit.can("K9");
        }
        if (random.nextInt(5) == 0) {
            unit.endsIn(random.nextInt(90));
        }
        unit.status(UnitStatus.values()[1 + random.nextInt(5)]);
        return unit.build();
    }

    private static List<PlanNeed> need(int units) {
        return List.of(new PlanNeed(RespondingService.POLICE, List.of(), units, false));
    }

    private static BypassReason reason(Recommendation answer, String callSign) {
        return answer.bypassed().stream()
                .filter(each -> each.callSign().equals(callSign))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static Recommendation recommend(int priority, List<PlanNeed> needs, Builder... units) {
        return RecommendingUnits.recommend(
                inputs(priority, needs, Stream.of(units).map(Builder::build).toList()));
    }

    private static RecommendationInputs inputs(int priority, List<PlanNeed> needs, List<Candidate> units) {
        ResponsePlan plan = new ResponsePlan(
                "PLAN",
                1,
                new Label("Plan", "Plan"),
                false,
                new ResponsePlan.PlanFit(Set.of(), 0, 5, Map.of()),
                needs,
                List.of());
        return new RecommendationInputs(
                new UUID(0, 1),
                NOW,
                "NOISE",
                priority,
                "CITY",
                44.23,
                -76.48,
                Map.of(),
                plan,
                units,
                RecommendationSettings.USUAL);
    }

    private static Builder unit(String callSign) {
        return new Builder(callSign);
    }

    /** A unit, free and with nothing special unless said. */
    private static final class Builder {
        private final String callSign;
        private RespondingService service = RespondingService.POLICE;
        private String division = "NORTH";
        private List<String> capabilities = List.of();
        private UnitStatus status = UnitStatus.AVAILABLE;
        private boolean emergency;
        private Double latitude;
        private Instant seenAt;
        private Instant endsAt;
        private int recent;
        private Integer takenFrom;

        Builder(String callSign) {
            this.callSign = callSign;
        }

        Builder at(double north) {
            latitude = north;
            seenAt = NOW;
            return this;
        }

        Builder seen(int minutesAgo) {
            seenAt = NOW.minus(Duration.ofMinutes(minutesAgo));
            return this;
        }

        Builder of(String where) {
            division = where;
            return this;
        }

        Builder can(String capability) {
            capabilities = List.of(capability);
            return this;
        }

        Builder service(RespondingService which) {
            service = which;
            return this;
        }

        Builder status(UnitStatus what) {
            status = what;
            return this;
        }

        Builder emergency() {
            emergency = true;
            return this;
        }

        Builder endsIn(int minutes) {
            endsAt = NOW.plus(Duration.ofMinutes(minutes));
            return this;
        }

        Builder busy(int assignments) {
            recent = assignments;
            return this;
        }

        Builder takenFrom(int priority) {
            takenFrom = priority;
            return this;
        }

        Candidate build() {
            return new Candidate(
                    UUID.nameUUIDFromBytes(callSign.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    callSign,
                    service,
                    division,
                    capabilities,
                    status,
                    emergency,
                    latitude,
                    latitude == null ? null : -76.48,
                    seenAt,
                    endsAt,
                    recent,
                    takenFrom);
        }
    }
}
