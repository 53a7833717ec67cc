package ca.policecomms.dispatch.record.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Lets one transaction at a time save what another system knows under a key. Without it two clients that report the same
 * thing at once would both find nothing, and the unique index would answer the second with an error instead of with what
 * the first has saved.
 */
@ApplicationScoped
public class ExternalClaims {
    private static final String TAKE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final DataSource database;

    ExternalClaims(DataSource database) {
        this.database = database;
    }

    /** Waits for whoever has claimed the same; given back when the current transaction ends. */
    public void take(String kind, String... key) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(TAKE)) {
            lock.setString(1, kind + List.of(key));
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(kind + " not claimed", e);
        }
    }
}
