package ca.policecomms.dispatch.degradation.adapter.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** Since when work waits for something that is away. */
@ApplicationScoped
class Waiting {
    private static final int SECONDS = 1;

    private final DataSource database;

    Waiting(DataSource database) {
        this.database = database;
    }

    /**
     * @param select one time, or none; a constant of the caller
     * @return empty when nothing waits, and when the database does not tell: it has a probe of its own
     */
    Optional<Instant> since(String select) {
        try (Connection connection = database.getConnection();
                PreparedStatement oldest = connection.prepareStatement(select)) {
            oldest.setQueryTimeout(SECONDS);
            try (ResultSet row = oldest.executeQuery()) {
                return row.next()
                        ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                        : Optional.empty();
            }
        } catch (SQLException unknown) {
            return Optional.empty();
        }
    }
}
