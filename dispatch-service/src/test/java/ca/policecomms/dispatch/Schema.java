package ca.policecomms.dispatch;

import ca.policecomms.commons.testing.EmbeddedPostgresServer;
import ca.policecomms.commons.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Databases with the tables of this service, made as the service makes them; for tests without Quarkus. */
public final class Schema {
    private Schema() {}

    public static TestDatabase newest(String name) {
        TestDatabase database = EmbeddedPostgresServer.shared().database(name);
        flyway(database).load().migrate();
        return database;
    }

    /** @param version the last migration to run */
    static TestDatabase at(String version, String name) {
        TestDatabase database = EmbeddedPostgresServer.shared().database(name);
        flyway(database).target(version).load().migrate();
        return database;
    }

    static FluentConfiguration flyway(TestDatabase database) {
        return Flyway.configure()
                .dataSource(database.owner())
                .locations("db/technique", "db/migration")
                .validateMigrationNaming(true)
                .placeholders(Map.of("app", TestDatabase.APP));
    }

    public static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
