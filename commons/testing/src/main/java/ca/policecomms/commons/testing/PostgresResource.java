package ca.policecomms.commons.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL 18: one server for the JVM, a fresh database {@code test} at each start
 * of the application, role {@code owner} for Flyway and {@code app} for the service.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        String url = (String) SystemLoaded.call(EmbeddedPostgresServer.class, "freshDatabase", "test");
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", TestDatabase.APP,
                "quarkus.datasource.password", TestDatabase.APP,
                "quarkus.flyway.username", TestDatabase.OWNER,
                "quarkus.flyway.password", TestDatabase.OWNER,
                "quarkus.flyway.placeholders.app", TestDatabase.APP);
    }

    /** The server serves the next start and ends with the JVM; one that a test stopped is started again. */
    @Override
    public void stop() {
        startServer();
    }

    /** An outage begins: connections are closed and refused; port and data are kept. */
    public static void stopServer() {
        SystemLoaded.call(EmbeddedPostgresServer.class, "stopShared");
    }

    /** The outage ends; does nothing when the server runs. */
    public static void startServer() {
        SystemLoaded.call(EmbeddedPostgresServer.class, "startShared");
    }
}
