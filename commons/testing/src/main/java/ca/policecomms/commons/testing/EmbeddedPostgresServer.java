package ca.policecomms.commons.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL 18 server of the test's own: a real one, as a child process on a free loopback port.
 *
 * <p>{@code fsync} is off: nothing in a unit test survives the machine. Port and data stay the same through
 * {@link #stop()} and {@link #start()}, so that an outage can be simulated. Runs as root too. Thread-safe.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    static {
        QuietLogs.of("io.zonky.test.db.postgres");
    }

    private static EmbeddedPostgresServer shared;

    private final int port = FreePorts.next();
    private final Path directory = TestDirectories.create("test-postgres");
    private EmbeddedPostgres process;

    /** A new server, started. Stopped and removed by {@link #close()} or at the end of the JVM. */
    public EmbeddedPostgresServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
    }

    /** The one server of this class loader; plain tests share it, each with a {@link #database} of its own. */
    public static synchronized EmbeddedPostgresServer shared() {
        if (shared == null) {
            shared = new EmbeddedPostgresServer();
        }
        return shared;
    }

    static void stopShared() {
        shared().stop();
    }

    static void startShared() {
        shared().start();
    }

    static String freshDatabase(String name) {
        return shared().database(name).url();
    }

    /** Does nothing when it runs. */
    public synchronized void start() {
        if (process != null) {
            return;
        }
        try {
            process = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(directory.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start", failure);
        }
    }

    /** Ends every connection at once ("fast" shutdown); data and port are kept. */
    public synchronized void stop() {
        if (process == null) {
            return;
        }
        try {
            process.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        } finally {
            process = null;
        }
    }

    /**
     * A fresh, empty database with the two roles of a service: {@code owner} owns it and migrates it, {@code app} may
     * connect. A database of that name is dropped first, with its connections.
     *
     * @param name letters, digits and underscores
     */
    public synchronized TestDatabase database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, TestDatabase.OWNER);
            createRole(statement, TestDatabase.APP);
            createRole(statement, TestDatabase.RENDERER);
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name + " OWNER " + TestDatabase.OWNER);
        } catch (SQLException failure) {
            throw new IllegalStateException("database " + name + " was not created", failure);
        }
        return new TestDatabase("jdbc:postgresql://localhost:" + port + "/" + name);
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        try (var found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + role + "'");
    }

    /** The port it listens on, also while it is stopped. */
    public int port() {
        return port;
    }

    @Override
    public synchronized void close() {
        stop();
        TestDirectories.delete(directory);
    }
}
