package ca.policecomms.dispatch.stream.adapter.schedule;

import ca.policecomms.commons.outbox.relay.ConnectedLoop;
import ca.policecomms.dispatch.stream.adapter.persistence.JdbcStreamLog;
import ca.policecomms.dispatch.stream.application.LiveEvents;
import ca.policecomms.dispatch.stream.application.StreamWake;
import ca.policecomms.dispatch.stream.model.StreamEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Numbers what was committed and hands what was numbered to the listeners of this replica. Each replica does both; the
 * database lets one number at a time (see {@code stream_number}), so that no lease has to run out when one dies.
 */
@ApplicationScoped
class StreamPump implements ConnectedLoop.Turn {
    private static final int BATCH = 1_000;
    /** The longest that lines of another replica wait to be seen here. */
    private static final Duration POLL = Duration.ofMillis(25);

    /** At least so long from one batch to the next: under load one write carries many events to each listener. */
    private static final Duration PACE = Duration.ofMillis(40);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final JdbcStreamLog log;
    private final LiveEvents live;
    private final StreamWake wake;
    private final ConnectedLoop loop;
    private long last = -1;

    StreamPump(DataSource database, JdbcStreamLog log, LiveEvents live, StreamWake wake) {
        this.log = log;
        this.live = live;
        this.wake = wake;
        this.loop = new ConnectedLoop("live stream", database, LONGEST_PAUSE, this, () -> {});
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        live.close();
        loop.stop();
        loop.join(Duration.ofSeconds(2));
    }

    @Override
    public void run(Connection connection) throws SQLException, InterruptedException {
        if (last < 0) {
            last = JdbcStreamLog.head(connection).position();
            live.begin(last);
        }
        int numbered = number(connection);
        List<StreamEvent> events = log.after(connection, last, BATCH);
        if (!events.isEmpty()) {
            live.publish(events);
            last = events.getLast().position();
        }
        if (numbered < BATCH && events.size() < BATCH) {
            if (!events.isEmpty()) {
                Thread.sleep(PACE);
            }
            wake.await(POLL);
        }
    }

    private static int number(Connection connection) throws SQLException {
        try (PreparedStatement number = connection.prepareStatement("select stream_number(?)")) {
            number.setInt(1, BATCH);
            try (ResultSet row = number.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
