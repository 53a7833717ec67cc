package ca.policecomms.dispatch.publicincident.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.catalogue.TestCatalogue;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.PublicTiming;
import ca.policecomms.dispatch.catalogue.model.PublicVocabulary;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import ca.policecomms.dispatch.publicincident.ACall;
import ca.policecomms.dispatch.publicincident.Rules;
import ca.policecomms.dispatch.publicincident.model.Decision.NeverPublish;
import ca.policecomms.dispatch.publicincident.model.Decision.Obstacle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveCallsTest {
    private static final List<Obstacle> FACTS =
            List.of(Obstacle.MEDICAL, Obstacle.SEXUAL, Obstacle.DOMESTIC, Obstacle.SUICIDE, Obstacle.YOUTH);

    static Stream<Arguments> anythingButNo() {
        return FACTS.stream()
                .flatMap(fact ->
                        Stream.of(Sensitivity.YES, Sensitivity.UNKNOWN).map(value -> Arguments.of(fact, value)));
    }

    @ParameterizedTest
    @MethodSource("anythingButNo")
    @DisplayName("D46 a fact that is raised keeps a call of a harmless type unpublished")
    void raised(Obstacle fact, Sensitivity value) {
        assertThat(Rules.decide(new ACall().raising(only(fact, value)).now(), Rules.LONG_AFTER))
                .isEqualTo(new NeverPublish(fact));
    }

    @ParameterizedTest
    @MethodSource("anythingButNo")
    @DisplayName("D46 a fact of the type keeps a call unpublished, even where the list gives a category")
    void byType(Obstacle fact, Sensitivity value) {
        Redaction listed = listing(only(fact, value));
        assertThat(listed.decide(new ACall().of("ODD").now(), null, Rules.LONG_AFTER))
                .isEqualTo(new NeverPublish(fact));
    }

    @Test
    @DisplayName("D46 five times NO is published")
    void fiveNo() {
        assertThat(listing(SensitiveFacts.NONE).decide(new ACall().of("ODD").now(), null, Rules.LONG_AFTER))
                .isInstanceOf(Decision.Publish.class);
    }

    @Test
    @DisplayName("D46 a NO that is raised does not lower the type's YES")
    void neverLowered() {
        Redaction listed = listing(only(Obstacle.SUICIDE, Sensitivity.YES));
        assertThat(listed.decide(
                        new ACall().of("ODD").raising(SensitiveFacts.NONE).now(), null, Rules.LONG_AFTER))
                .isEqualTo(new NeverPublish(Obstacle.SUICIDE));
    }

    @Test
    @DisplayName("D46 somebody believed under 18 keeps a call unpublished")
    void minor() {
        assertThat(Rules.decide(new ACall().withAMinor().now(), Rules.LONG_AFTER))
                .isEqualTo(new NeverPublish(Obstacle.YOUTH));
    }

    @Test
    @DisplayName("D50 a call that was made to try the equipment is never published")
    void test() {
        assertThat(Rules.decide(new ACall().aTest().now(), Rules.LONG_AFTER))
                .isEqualTo(new NeverPublish(Obstacle.TEST));
    }

    @Test
    @DisplayName("D46 what an officer came across is never published")
    void officerInitiated() {
        assertThat(Rules.decide(new ACall().officerInitiated().now(), Rules.LONG_AFTER))
                .isEqualTo(new NeverPublish(Obstacle.OFFICER_INITIATED));
    }

    @ParameterizedTest
    @CsvSource({
        "kingston, WELFARE", "kingston, MISSING_PERSON", "kingston, SUDDEN_DEATH", "kingston, WARRANT",
        "kingston, SURVEILLANCE", "kingston, TRAFFIC_STOP", "kingston, MEDICAL", "kingston, SUICIDE",
        "kingston, DOMESTIC", "kingston, SEXUAL_OFFENCE", "kingston, YOUTH_COMPLAINT", "toronto, WELFARE",
        "toronto, MISSING_PERSON", "toronto, SUDDEN_DEATH", "toronto, WARRANT", "toronto, SURVEILLANCE",
        "toronto, TRAFFIC_STOP", "toronto, MEDICAL"
    })
    @DisplayName("D46 the types that are never published are so in both shipped profiles, at any time, in any state")
    void neverPublishedTypes(String profile, String type) {
        TestCatalogue lists = TestCatalogue.of(profile);
        Redaction redaction = new Redaction(lists.types(), lists.vocabulary(), new NoStreets(), lists.divisions());
        for (Lifecycle state : Lifecycle.values()) {
            assertThat(redaction.decide(new ACall().of(type).in(state).now(), null, Rules.LONG_AFTER))
                    .isInstanceOf(NeverPublish.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Lifecycle.class,
            names = {"CANCELLED", "MERGED", "DIVERTED"})
    @DisplayName("D47 a call that ended otherwise is not published")
    void endedOtherwise(Lifecycle state) {
        assertThat(Rules.decide(new ACall().in(state).now(), Rules.LONG_AFTER))
                .isEqualTo(new NeverPublish(Obstacle.ENDED_OTHERWISE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COLLISION", "FIRE_STRUCTURE", "HAZARD_GAS"})
    @DisplayName("D46 is looked at before anything else: a closed, advanced, major call stays unpublished too")
    void beforeAnythingElse(String type) {
        ACall call = new ACall().of(type).in(Lifecycle.CLOSED).major().withAMinor();
        assertThat(Rules.decide(call.now(), Overrides.advance(type), Rules.LONG_AFTER))
                .isEqualTo(new NeverPublish(Obstacle.YOUTH));
    }

    private static SensitiveFacts only(Obstacle fact, Sensitivity value) {
        Sensitivity[] each =
                FACTS.stream().map(f -> f == fact ? value : Sensitivity.NO).toArray(Sensitivity[]::new);
        return new SensitiveFacts(each[0], each[1], each[2], each[3], each[4]);
    }

    /** A list with one type, wrongly given a public category. */
    private static Redaction listing(SensitiveFacts facts) {
        CallType odd = new CallType(
                "ODD",
                new Label("Odd", "Curieux"),
                null,
                3,
                RespondingService.POLICE,
                facts,
                PublicTiming.HAZARD,
                "ODD");
        CallTypes types = new CallTypes() {
            @Override
            public Optional<CallType> find(String code) {
                return Optional.of(odd).filter(type -> type.code().equals(code));
            }

            @Override
            public List<CallType> all() {
                return List.of(odd);
            }
        };
        PublicVocabulary words = new PublicVocabulary(Map.of("ODD", new Label("Odd", "Curieux")), Map.of(), Map.of());
        return new Redaction(types, words, new NoStreets(), Set.of());
    }

    private static final class NoStreets implements Gazetteer {
        @Override
        public Optional<Intersection> nearestIntersection(GeoPoint from, double metres) {
            return Optional.empty();
        }

        @Override
        public Optional<Block> block(String street, String municipality, int civicNumber) {
            return Optional.empty();
        }
    }
}
