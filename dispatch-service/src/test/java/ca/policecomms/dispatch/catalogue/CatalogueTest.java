package ca.policecomms.dispatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.catalogue.adapter.profile.ProfileCatalogue;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.PublicTiming;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final String VOCABULARY = """
            categories: [{ code: FIRE, en: Fire, fr: Incendie }]
            road: []
            advice: []
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D10 both shipped profiles have a list of call types with labels in both languages")
    void shippedLists(String profile) {
        assertThat(TestCatalogue.of(profile).types().all())
                .hasSizeGreaterThan(45)
                .allSatisfy(type -> assertThat(type.label().fr()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D46 a shipped type with a fact that is not NO has no public category")
    void sensitiveTypesHaveNoCategory(String profile) {
        assertThat(TestCatalogue.of(profile).types().all())
                .filteredOn(type -> !type.facts().equals(SensitiveFacts.NONE))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.publicCategory()).isNull());
    }

    @Test
    @DisplayName("D46 a type about which nobody has said that it is harmless is unknown in all five facts")
    void failsClosed() throws IOException {
        CallType type = load("- { code: FIRE, en: Fire, fr: Incendie, priority: 1, service: FIRE, timing: HAZARD,"
                + " category: FIRE }");
        assertThat(type.facts()).isEqualTo(SensitiveFacts.UNKNOWN);
    }

    @Test
    @DisplayName("D46 a list says which facts are so and which may be so")
    void factsOfAType() throws IOException {
        CallType type = load("- { code: WATER, en: Water, fr: Eau, priority: 1, service: FIRE, timing: NEVER,"
                + " sensitive: [MEDICAL], unsure: [SUICIDE] }");
        assertThat(type.facts().medical()).isEqualTo(Sensitivity.YES);
        assertThat(type.facts().suicide()).isEqualTo(Sensitivity.UNKNOWN);
        assertThat(type.facts().youth()).isEqualTo(Sensitivity.NO);
        assertThat(type.publicTiming()).isEqualTo(PublicTiming.NEVER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: fire, timing: HAZARD, category: FIRE | not a code",
                "code: FIRE, timing: HAZARD, category: FLOOD | not in public-categories.yaml",
                "code: FIRE, timing: NEVER, category: FIRE | exactly when its timing is not NEVER",
                "code: FIRE, timing: HAZARD | exactly when its timing is not NEVER",
                "code: FIRE | needs a timing",
                "code: FIRE, timing: HAZARD, category: FIRE, priority: 6 | priority is 0 to 5",
                "code: FIRE, timing: HAZARD, category: FIRE, colour: red | colour"
            })
    @DisplayName("D10 a list with a mistake is refused, naming it")
    void refusesMistakes(String entry, String message) {
        assertThatThrownBy(() -> load("- { en: Fire, fr: Incendie, service: FIRE, sensitive: [], " + entry + " }"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    @DisplayName("D10 the same code twice is refused")
    void refusesTwice() {
        String entry = "- { code: FIRE, en: Fire, fr: Incendie, priority: 1, service: FIRE, sensitive: [],"
                + " timing: HAZARD, category: FIRE }\n";
        assertThatThrownBy(() -> load(entry + entry)).hasMessageContaining("twice");
    }

    private CallType load(String entries) throws IOException {
        Path profile = Files.createDirectories(folder.resolve("kingston"));
        Files.writeString(profile.resolve("public-categories.yaml"), VOCABULARY);
        Files.writeString(profile.resolve("call-types.yaml"), "types:\n" + entries);
        AgencyProfile agency = AgencyProfileProducer.load("kingston", Optional.of(folder));
        ProfileCatalogue catalogue = new ProfileCatalogue();
        return catalogue.callTypes(agency, catalogue.vocabulary(agency)).all().getFirst();
    }
}
