package ca.policecomms.local.postgres;

import ca.policecomms.local.settings.Refusal;
import ca.policecomms.local.settings.Secrets;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * A database for each service, owned by a role of its name that only migrations use, and a role {@code <name>_app} that
 * the running service uses. Nobody else may connect to it.
 */
final class PostgresDatabases {
    private static final String WRONG_PASSWORD = "28P01";

    /** The one database with a third role, which reads what was released and nothing else: the status page's. */
    private static final String RENDERED = "status";

    private final int port;
    private final Secrets secrets;

    PostgresDatabases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    boolean answer() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new Refusal("The database was made with other passwords than those in " + secrets.file("")
                        + ": put the old ones back, or start with an empty one (up --fresh).");
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    void create(List<String> names) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                role(connection, statement, name);
                role(connection, statement, name + "_app");
                if (name.equals(RENDERED)) {
                    role(connection, statement, name + "_renderer");
                }
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner " + name);
                }
                statement.execute("revoke all on database " + name + " from public");
                statement.execute("grant connect, temporary on database " + name + " to " + name + "_app");
                if (name.equals(RENDERED)) {
                    statement.execute("grant connect on database " + name + " to " + name + "_renderer");
                }
            }
        }
    }

    private void role(Connection connection, Statement statement, String role) throws IOException, SQLException {
        String verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        // Passwords are base64url: no quote can be in them.
        statement.execute(verb + " role " + role + " login password '" + secrets.password("postgres-" + role) + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private Connection connect() throws IOException, SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", secrets.password("postgres"));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }
}
