package ca.policecomms.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
    private static final List<String> ROLES = List.of(
            "call-taker",
            "dispatcher",
            "dispatch-supervisor",
            "officer",
            "bylaw-officer",
            "media-officer",
            "communications-member",
            "release-approver",
            "tribunal-clerk",
            "journalist",
            "alert-author",
            "alert-approver",
            "status-editor",
            "status-approver",
            "auditor",
            "admin");

    @TempDir
    Path folder;

    private Secrets secrets;
    private JsonNode realm;

    @BeforeEach
    void fill() throws IOException {
        secrets = new Secrets(folder);
        Settings settings = new Settings(Map.of("SUITE_PORT_GATEWAY", "4444"), new Properties());
        realm = new ObjectMapper().readTree(new RealmFile(settings, secrets).filled());
    }

    private JsonNode find(String list, String field, String value) {
        return StreamSupport.stream(realm.path(list).spliterator(), false)
                .filter(node -> node.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list));
    }

    @Test
    @DisplayName("L9 the realm has exactly the suite's roles")
    void roles() {
        assertThat(realm.path("roles").path("realm").findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(ROLES);
    }

    @Test
    @DisplayName("L9 each role has one demo person of its name, and two-person steps have a second one")
    void people() {
        for (String role : ROLES) {
            JsonNode person = find("users", "username", role);
            assertThat(person.path("realmRoles")).hasSize(1);
            assertThat(person.path("realmRoles").get(0).asText()).isEqualTo(role);
            assertThat(person.path("credentials").get(0).path("value").asText()).isEqualTo(RealmFile.DEMO_PASSWORD);
        }
        for (String role : List.of("dispatch-supervisor", "release-approver", "alert-approver", "status-approver")) {
            JsonNode second = find("users", "username", role + "-2");
            assertThat(second.path("realmRoles").get(0).asText()).isEqualTo(role);
        }
        assertThat(realm.path("users").findValuesAsText("id"))
                .doesNotHaveDuplicates()
                .hasSize(22);
    }

    @Test
    @DisplayName("L9 every client that gets tokens names the services as their audience")
    void audience() {
        for (String client : List.of("gateway", "suite-cli", "replay", "newsroom-demo")) {
            JsonNode mapper =
                    find("clients", "clientId", client).path("protocolMappers").get(0);
            assertThat(mapper.path("config").path("included.client.audience").asText())
                    .isEqualTo("policecomms-api");
            assertThat(mapper.path("config").path("access.token.claim").asText())
                    .isEqualTo("true");
        }
        assertThat(find("clients", "clientId", "policecomms-api")
                        .path("bearerOnly")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("L9 the browser's client uses PKCE and this instance's addresses only")
    void gateway() {
        JsonNode gateway = find("clients", "clientId", "gateway");
        assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(gateway.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(gateway.path("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactly("http://127.0.0.1:4444/*", "http://localhost:4444/*");
    }

    @Test
    @DisplayName("L11 client secrets are this instance's own and are not in the shipped file")
    void ownSecrets() throws IOException {
        for (String client : List.of("gateway", "replay", "newsroom-demo")) {
            String secret = find("clients", "clientId", client).path("secret").asText();
            assertThat(secret).isEqualTo(secrets.password("client-" + client));
            assertThat(RealmFile.shipped()).doesNotContain(secret);
        }
    }

    @Test
    @DisplayName("L9 tokens are signed RS256 and live 15 minutes")
    void tokens() {
        assertThat(realm.path("defaultSignatureAlgorithm").asText()).isEqualTo("RS256");
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(900);
    }
}
