package ca.policecomms.dispatch.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.dispatch.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final UUID ROW = UUID.fromString("019ca0b2-9b20-7d4f-8e66-4c2f7b8f3d12");
    private static final byte[] PLAIN = "Corbury, Adair".getBytes(StandardCharsets.UTF_8);

    private final Vault vault = vault("0123456789abcdef0123456789abcdef");

    @Test
    @DisplayName("D32 a return comes back as it was, and is not to be read from what is stored")
    void roundTrip() {
        byte[] stored = vault.encrypt(ROW, PLAIN);
        assertThat(vault.decrypt(ROW, stored)).isEqualTo(PLAIN);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Corbury");
        assertThat(vault.encrypt(ROW, PLAIN)).isNotEqualTo(stored);
    }

    @Test
    @DisplayName("D32 a return moved to another row, changed, cut short or of another secret does not open")
    void bound() {
        byte[] stored = vault.encrypt(ROW, PLAIN);
        byte[] changed = stored.clone();
        changed[20] ^= 1;
        assertThatThrownBy(() -> vault.decrypt(UUID.randomUUID(), stored)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.decrypt(ROW, changed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.decrypt(ROW, new byte[5])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault("another secret of thirty-two letters").decrypt(ROW, stored))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("D32 a secret that is too short is refused at the start")
    void tooShort() {
        assertThatThrownBy(() -> vault("short")).hasMessageContaining("32 characters");
    }

    private static Vault vault(String secret) {
        return new Vault(Settings.with(Map.of("suite.dispatch.records.secret", secret)));
    }
}
