package ca.policecomms.commons.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Makes the outbox's partitions of the coming days and drops those that are sent and old. Never drops an unsent row, never
 * keeps a writer waiting for more than a tenth of a second; what it did not get to do is left for the next call.
 */
@ApplicationScoped
public class OutboxPartitions {
    private static final String MAINTAIN = "SELECT outbox_maintain(make_interval(secs => ?))";

    private final DataSource database;

    @Inject
    public OutboxPartitions(DataSource database) {
        this.database = database;
    }

    /**
     * One turn; takes milliseconds when there is nothing to do.
     *
     * @param retention how long sent rows are kept at least
     */
    public void maintain(Duration retention) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MAINTAIN)) {
            statement.setDouble(1, (double) retention.toSeconds());
            statement.execute();
        }
    }
}
