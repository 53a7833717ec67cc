package ca.policecomms.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DispatchOptionsTest {
    @Test
    @DisplayName("D55 without options everything is measured on ten million calls")
    void defaults() {
        DispatchOptions options = DispatchOptions.parse(List.of());
        assertThat(options.parts()).containsExactlyInAnyOrderElementsOf(DispatchOptions.PARTS);
        assertThat(options.calls()).isEqualTo(10_000_000);
        assertThat(options.units()).isEqualTo(500);
        assertThat(options.keep()).isFalse();
    }

    @Test
    @DisplayName("D55 a part of it, and smaller")
    void some() {
        DispatchOptions options = DispatchOptions.parse(
                List.of("--only", "short,long", "--calls", "100_000", "--seconds", "5", "--keep"));
        assertThat(options.parts()).containsExactly("long", "short");
        assertThat(options.calls()).isEqualTo(100_000);
        assertThat(options.measured()).hasSeconds(5);
        assertThat(options.keep()).isTrue();
    }

    @Test
    @DisplayName("D55 an unknown part is refused with the usage")
    void unknown() {
        assertThatThrownBy(() -> DispatchOptions.parse(List.of("--only", "lunch")))
                .hasMessageContaining("--only");
    }
}
