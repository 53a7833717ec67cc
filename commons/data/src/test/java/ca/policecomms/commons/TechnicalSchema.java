package ca.policecomms.commons;

import ca.policecomms.commons.testing.EmbeddedPostgresServer;
import ca.policecomms.commons.testing.TestDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Fresh databases with the technical tables, migrated as a service migrates them. */
public final class TechnicalSchema {
    private TechnicalSchema() {}

    public static TestDatabase create(String name) {
        return migrate(EmbeddedPostgresServer.shared().database(name));
    }

    public static TestDatabase migrate(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.owner())
                .locations("db/technique")
                .placeholders(Map.of("app", TestDatabase.APP))
                .load()
                .migrate();
        return database;
    }
}
