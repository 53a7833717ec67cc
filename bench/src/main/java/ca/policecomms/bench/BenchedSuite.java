package ca.policecomms.bench;

import ca.policecomms.local.replay.http.HttpTarget;
import ca.policecomms.local.replay.http.Patience;
import ca.policecomms.local.replay.http.ServiceAccount;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The running suite, as a measurement reaches it. */
final class BenchedSuite implements AutoCloseable {
    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final ServiceAccount account;

    BenchedSuite(Map<String, String> environment) throws IOException {
        home = Home.of(environment);
        settings = Settings.load(home, environment);
        secrets = new Secrets(home.secrets());
        URI tokens = URI.create(origin(Port.KEYCLOAK) + "/realms/policecomms/protocol/openid-connect/token");
        account = new ServiceAccount(
                HttpTarget.client(),
                tokens,
                "replay",
                secret("client-replay"),
                Patience.of(java.time.Duration.ofMinutes(5)));
    }

    Home home() {
        return home;
    }

    String token() throws InterruptedException {
        return account.bearer();
    }

    String origin(Port port) {
        return settings.origin(port);
    }

    int port(Port port) {
        return settings.port(port);
    }

    private String secret(String name) throws IOException {
        return Files.readString(secrets.file(name)).strip();
    }

    /** As the service itself connects. */
    Connection asService(String database) throws SQLException {
        return connect(database, database + "_app");
    }

    /** As the owner, to see what services do not show. */
    Connection asOwner(String database) throws SQLException {
        return connect(database, database);
    }

    private Connection connect(String database, String role) throws SQLException {
        try {
            Properties who = new Properties();
            who.put("user", role);
            who.put("password", secret("postgres-" + role));
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/" + database, who);
        } catch (IOException e) {
            throw new IllegalStateException("the suite was never up here", e);
        }
    }

    @Override
    public void close() {}
}
