package ca.policecomms.dispatch.call.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneKeysTest {
    private final PhoneKeys keys = new PhoneKeys("a".repeat(32));

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"613-555-0142", "+1 613 555 0142", "(613) 555.0142 x17", "1-613-555-0142", "6135550142;ext=4"})
    @DisplayName("D55 however a number is written, its key is the same")
    void spellings(String phone) {
        assertThat(keys.of(phone)).isNotNull().isEqualTo(keys.of("6135550142"));
    }

    @ParameterizedTest(name = "{0}")
    @NullSource
    @ValueSource(strings = {"911", "ext 12", "555-014"})
    @DisplayName("D55 what is nobody's own number has no key")
    void noKey(String phone) {
        assertThat(keys.of(phone)).isNull();
    }

    @Test
    @DisplayName("D55 without the secret a number does not give the key")
    void secret() {
        assertThat(new PhoneKeys("b".repeat(32)).of("613-555-0142")).isNotEqualTo(keys.of("613-555-0142"));
        assertThat(keys.of("613-555-0143")).isNotEqualTo(keys.of("613-555-0142"));
        assertThatThrownBy(() -> new PhoneKeys("short")).hasMessageContaining("suite.dispatch.phone-key");
    }
}
