package ca.policecomms.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
    @TempDir
    Path folder;

    private Map<String, String> of(Service service) throws IOException {
        Settings settings = new Settings(Map.of("SUITE_PORT_OFFSET", "100"), new Properties());
        return new ServiceEnvironment(settings, new Secrets(folder)).of(service);
    }

    @Test
    @DisplayName("L1 a service runs as its unprivileged role and migrates as the owner of its own database")
    void roles() throws IOException {
        Map<String, String> media = of(Service.MEDIA);
        assertThat(media)
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:15532/media")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "media_app")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "media")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19192");
        assertThat(media.get("QUARKUS_DATASOURCE_PASSWORD"))
                .isNotEqualTo(media.get("QUARKUS_FLYWAY_PASSWORD"))
                .isNotEqualTo(of(Service.DISPATCH).get("QUARKUS_DATASOURCE_PASSWORD"));
        assertThat(Path.of(media.get("SUITE_AUDIT_SIGNING_KEY"))).exists();
    }

    @Test
    @DisplayName("L1 the gateway knows every service's address and has no database")
    void gateway() throws IOException {
        assertThat(of(Service.GATEWAY))
                .containsEntry("SUITE_GATEWAY_SERVICES_DISPATCH_ORIGINS", "http://127.0.0.1:8181")
                .containsEntry("SUITE_GATEWAY_SERVICES_STATUS_PROBE_PORT", "9184")
                .containsEntry("SUITE_GATEWAY_TOKENS_ISSUER", "http://127.0.0.1:8280/realms/policecomms")
                .doesNotContainKey("QUARKUS_DATASOURCE_PASSWORD");
    }
}
