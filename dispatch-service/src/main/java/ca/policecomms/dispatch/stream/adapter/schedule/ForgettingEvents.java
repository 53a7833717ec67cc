package ca.policecomms.dispatch.stream.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Forgets events that nobody can resume from any more. */
@ApplicationScoped
class ForgettingEvents {
    private static final Logger LOG = Logger.getLogger(ForgettingEvents.class);
    private static final int BATCH = 5_000;
    /** A day is promised; the hour is for those who come in its last minute. */
    private static final String FORGET = "select stream_forget(interval '25 hours', ?)";

    private final DataSource database;

    ForgettingEvents(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP, identity = "stream-forget")
    @RunOnVirtualThread
    void run() {
        try {
            int forgotten;
            do {
                forgotten = forget();
            } while (forgotten > 0);
        } catch (SQLException failure) {
            LOG.warnf("Old events of the stream stay until the next turn: %s", failure.getMessage());
        }
    }

    private int forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setInt(1, BATCH);
            try (ResultSet row = forget.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
