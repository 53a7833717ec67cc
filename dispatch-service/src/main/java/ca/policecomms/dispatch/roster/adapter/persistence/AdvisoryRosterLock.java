package ca.policecomms.dispatch.roster.adapter.persistence;

import ca.policecomms.dispatch.roster.application.RosterLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A lock of the transaction in the database: it goes with the connection, however the process ends. */
@ApplicationScoped
class AdvisoryRosterLock implements RosterLock {
    private final DataSource database;

    AdvisoryRosterLock(DataSource database) {
        this.database = database;
    }

    @Override
    public void take() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('dispatch.roster'))");
        } catch (SQLException failure) {
            throw new IllegalStateException("roster not locked", failure);
        }
    }
}
