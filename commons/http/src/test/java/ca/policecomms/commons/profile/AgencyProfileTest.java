package ca.policecomms.commons.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyProfileTest {

    record Desk(String opens, int days) {}

    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("S36 the shipped profiles are complete in both languages")
    void shipped(String key) {
        AgencyProfile profile = AgencyProfileProducer.load(key, Optional.empty());
        assertThat(profile.key()).isEqualTo(key);
        assertThat(profile.name().en()).isNotBlank();
        assertThat(profile.name().fr()).isNotBlank();
        assertThat(profile.zone()).isEqualTo(ZoneId.of("America/Toronto"));
        assertThat(profile.languages()).containsExactly("en", "fr");
        assertThat(profile.contact().address()).isNotBlank();
        assertThat(profile.contact().telephone()).matches("\\d{3}-\\d{3}-\\d{4}");
        assertThat(profile.divisions()).isNotEmpty().allSatisfy(d -> {
            assertThat(d.code()).isNotBlank();
            assertThat(d.en()).isNotBlank();
            assertThat(d.fr()).isNotBlank();
        });
    }

    @Test
    @DisplayName("S36 Kingston's contact block is the agency's own")
    void kingston() {
        var contact = AgencyProfileProducer.load("kingston", Optional.empty()).contact();
        assertThat(contact.telephone()).isEqualTo("613-549-4660");
        assertThat(contact.tty()).isEqualTo("613-549-8792");
        assertThat(contact.faxes())
                .containsEntry("administration", "613-549-3111")
                .containsEntry("operations", "613-549-7111");
    }

    @Test
    @DisplayName("R8 a file of the installation comes before the shipped one; sections are read from either")
    void directory(@TempDir Path directory) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("kingston"));
        Files.writeString(folder.resolve("desk.yaml"), "opens: '08:00'\ndays: 5\n");
        AgencyProfile profile = AgencyProfileProducer.load("kingston", Optional.of(directory));
        assertThat(profile.name().en()).isEqualTo("Kingston Police");
        assertThat(profile.section("desk", Desk.class)).isEqualTo(new Desk("08:00", 5));
    }

    @Test
    @DisplayName("R8 a profile that is missing, misspelt or another's is one clear sentence")
    void unusable(@TempDir Path directory) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("kingston"));
        assertThatThrownBy(() -> AgencyProfileProducer.load("nowhere", Optional.empty()))
                .hasMessageContaining("suite.profile");
        assertThatThrownBy(() -> AgencyProfileProducer.load("../kingston", Optional.empty()))
                .hasMessageContaining("Not the name");
        Files.writeString(folder.resolve("agency.yaml"), "key: toronto\n");
        assertThatThrownBy(() -> AgencyProfileProducer.load("kingston", Optional.of(directory)))
                .hasMessageContaining("names itself toronto");
        Files.writeString(folder.resolve("agency.yaml"), "key: kingston\nnmae: x\n");
        assertThatThrownBy(() -> AgencyProfileProducer.load("kingston", Optional.of(directory)))
                .hasMessageContaining("kingston/agency.yaml")
                .hasMessageContaining("nmae");
    }
}
