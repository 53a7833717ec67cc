package ca.policecomms.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.local.settings.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayOptionsTest {
    @Test
    @DisplayName("D51 a file alone is replayed as fast as it goes with the shipped mapping")
    void defaults() {
        ReplayOptions options = ReplayOptions.parse("day.csv");

        assertThat(options.file()).contains(Path.of("day.csv"));
        assertThat(options.mapping()).isEqualTo("san-francisco-fire");
        assertThat(options.speed()).isZero();
        assertThat(options.limit()).isEqualTo(Integer.MAX_VALUE);
        assertThat(options.giveUp()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    @DisplayName("D51 options are understood with a blank or an equals sign")
    void both() {
        ReplayOptions options = ReplayOptions.parse(
                "--speed", "60", "day.csv", "--limit=20", "--workers=3", "--give-up", "90s", "--mapping=my.yaml");

        assertThat(options.pace().speed()).isEqualTo(60);
        assertThat(options.pace().workers()).isEqualTo(3);
        assertThat(options.limit()).isEqualTo(20);
        assertThat(options.giveUp()).isEqualTo(Duration.ofSeconds(90));
        assertThat(options.mapping()).isEqualTo("my.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--speed=0",
                "--speed=fast",
                "--speed=-1",
                "--limit=0",
                "--workers=x",
                "--give-up=soon",
                "--colour=1",
                "--speed"
            })
    @DisplayName("D51 what is not understood is one sentence")
    void refused(String option) {
        assertThatThrownBy(() -> ReplayOptions.parse("day.csv", option)).isInstanceOf(Refusal.class);
    }
}
