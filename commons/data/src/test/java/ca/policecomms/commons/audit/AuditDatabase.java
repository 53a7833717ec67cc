package ca.policecomms.commons.audit;

import ca.policecomms.commons.TechnicalSchema;
import ca.policecomms.commons.audit.AuditWriter.Row;
import ca.policecomms.commons.testing.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** An audit without Quarkus: rows, a sealer and a verifier on a database of their own. */
final class AuditDatabase {

    final TestDatabase database;
    final SealKeys keys;
    final Sealer sealer;
    final AuditVerifier verifier;

    AuditDatabase(String name, SealKeys keys) {
        this.database = TechnicalSchema.create(name);
        this.keys = keys;
        this.sealer = sealer();
        this.verifier = verifierWith(keys);
    }

    Sealer sealer() {
        return new Sealer(database.app(), keys, Clock.systemUTC());
    }

    AuditVerifier verifierWith(SealKeys others) {
        return new AuditVerifier(database.app(), others);
    }

    Verification verify() {
        return verifier.verify(1, Long.MAX_VALUE);
    }

    void sealAll() {
        while (sealer.sealOnce()) {
            // as many links as it takes
        }
    }

    /** One row in a transaction of its own. */
    void write(String subject) {
        write(database.app(), subject);
    }

    /** One row in the transaction of the connection. */
    void write(Connection connection, String subject) {
        write(always(connection), subject);
    }

    private static void write(DataSource source, String subject) {
        new AuditWriter(source, new ObjectMapper(), Clock.systemUTC())
                .insert(Row.now(
                        new Actor("ann", "Ann", List.of("dispatcher")),
                        "call.held",
                        subject,
                        null,
                        Map.of("version", 3)));
    }

    int asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    int asApp(String sql) throws SQLException {
        try (Connection connection = database.app().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    UUID rowOf(String subject) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM audit WHERE subject = '" + subject + "'")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    long count(String table) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Always the same connection, which nobody else closes: what a transaction manager does. */
    private static DataSource always(Connection connection) {
        Connection open = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? open : new PrintWriter(System.out));
    }
}
