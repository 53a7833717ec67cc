package ca.policecomms.status.snapshot.adapter.persistence;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.component.application.InstallingProfile;
import ca.policecomms.status.component.model.StartingPage;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/**
 * Reads with the renderer's own role, which can see schema {@code released} and nothing else; only what prepares the
 * database uses the service's.
 */
@Singleton
class DatabaseSource implements ReleasedSource {

    private final javax.sql.DataSource released;
    private final Flyway flyway;
    private final InstallingProfile installing;
    private final String agency;
    private final StartingPage startingPage;

    DatabaseSource(
            @DataSource("released") javax.sql.DataSource released,
            Flyway flyway,
            InstallingProfile installing,
            AgencyProfile profile) {
        this.released = released;
        this.flyway = flyway;
        this.installing = installing;
        this.agency = profile.key();
        this.startingPage = profile.section("status", StartingPage.class);
    }

    /** Migrates here and not at the start of the process, which must not wait for a database. */
    @Override
    public void prepare() {
        flyway.migrate();
        installing.install(agency, startingPage);
    }

    @Override
    public Version head() {
        try (Connection connection = released.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select term, sequence from released.head")) {
            row.next();
            return new Version(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException("the head of the releases cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public long staffMark() {
        try (Connection connection = released.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select mark from released.staff_mark")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the mark of the staff's facts cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public ReleasedState load(Audience audience) {
        try (Connection connection = released.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return new ReleasedRows(connection, audience).state();
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the released facts cannot be read: " + e.getMessage(), e);
        }
    }
}
