package ca.policecomms.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static Properties file(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        return properties;
    }

    @Test
    @DisplayName("L12 the environment wins over the file, the file over the standard")
    void precedence() {
        Properties file = file("port.gateway", "9000");
        assertThat(new Settings(Map.of(), new Properties()).port(Port.GATEWAY)).isEqualTo(8080);
        assertThat(new Settings(Map.of(), file).port(Port.GATEWAY)).isEqualTo(9000);
        assertThat(new Settings(Map.of("SUITE_PORT_GATEWAY", "9500"), file).port(Port.GATEWAY))
                .isEqualTo(9500);
    }

    @Test
    @DisplayName("L12 the offset moves every port that is not set by itself")
    void offset() {
        Settings settings = new Settings(
                Map.of("SUITE_PORT_OFFSET", "1000", "SUITE_PORT_INCIDENT_STATUS_SERVICE_MANAGEMENT", "7777"),
                new Properties());
        assertThat(settings.port(Port.POSTGRES)).isEqualTo(16432);
        assertThat(settings.port(Port.INCIDENT_STATUS_SERVICE_MANAGEMENT)).isEqualTo(7777);
    }

    @Test
    @DisplayName("L2 a port that is no number, out of range or used twice is refused by name")
    void wrongPorts() {
        assertThatThrownBy(() -> new Settings(Map.of("SUITE_PORT_KAFKA", "lots"), new Properties()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("port.kafka")
                .hasMessageContaining("lots");
        assertThatThrownBy(() -> new Settings(Map.of("SUITE_PORT_OFFSET", "60000"), new Properties()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("between 1 and 65535");
        assertThatThrownBy(() -> new Settings(Map.of("SUITE_PORT_GATEWAY", "8081"), new Properties()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("SUITE_PORT_GATEWAY")
                .hasMessageContaining("SUITE_PORT_DISPATCH_SERVICE");
    }
}
