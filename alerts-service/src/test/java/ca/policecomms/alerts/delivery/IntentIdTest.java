package ca.policecomms.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.alerts.delivery.model.IntentId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IntentIdTest {
    private static final UUID VERSION = UUID.fromString("019ca0b2-9f00-7d11-8a44-0c5e2b7d9f21");
    private static final UUID ENDPOINT = UUID.fromString("019ca0b2-8a10-7c3e-9d55-3b1f6a7e2c01");

    @Test
    @DisplayName("A56 the id of an intent is its UUID version 5: the same again, and another for anything else")
    void stable() {
        UUID id = IntentId.of(VERSION, "email", ENDPOINT);

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(IntentId.of(VERSION, "email", ENDPOINT)).isEqualTo(id);
        assertThat(IntentId.of(ENDPOINT, "email", VERSION)).isNotEqualTo(id);
        assertThat(IntentId.of(VERSION, "sms", ENDPOINT)).isNotEqualTo(id);
    }
}
