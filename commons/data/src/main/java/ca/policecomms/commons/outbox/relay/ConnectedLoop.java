package ca.policecomms.commons.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/**
 * A thread that does one thing again and again on a connection that it keeps. Whatever fails, it closes the connection,
 * waits with back-off and begins again: it ends only by {@link #stop}.
 */
public final class ConnectedLoop {
    private static final System.Logger LOG = System.getLogger(ConnectedLoop.class.getName());

    /** A peer that says nothing for so long is gone: without a limit a vanished host would hang the thread for hours. */
    private static final int SILENCE_MILLIS = 15_000;

    private static final Executor SAME_THREAD = Runnable::run;

    /** The three moments of the loop; each may throw whatever it likes. */
    public interface Turn {
        default void begin(Connection connection) throws SQLException {}

        void run(Connection connection) throws SQLException, InterruptedException;

        /** Not called on a connection that failed. */
        default void end(Connection connection) throws SQLException {}
    }

    private final DataSource database;
    private final Backoff backoff;
    private final Outage outage;
    private final Turn turn;
    private final Runnable failed;
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * @param name of the thread, and in the log
     * @param longestPause after repeated failures
     * @param failed called after each failure
     */
    public ConnectedLoop(String name, DataSource database, Duration longestPause, Turn turn, Runnable failed) {
        this.database = database;
        this.backoff = new Backoff(longestPause);
        this.outage = new Outage(name);
        this.turn = turn;
        this.failed = failed;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::loop);
    }

    public void start() {
        thread.start();
    }

    /** Lets the current turn finish. */
    public void stop() {
        stopping = true;
    }

    /** Waits for the end of the thread; true when it has ended. */
    public boolean join(Duration longest) throws InterruptedException {
        return thread.join(longest);
    }

    private void loop() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                int before = connection.getNetworkTimeout();
                try {
                    connection.setNetworkTimeout(SAME_THREAD, SILENCE_MILLIS);
                    execute(connection, "set plan_cache_mode = auto");
                    turn.begin(connection);
                    while (!stopping) {
                        turn.run(connection);
                        backoff.reset();
                        outage.worked();
                    }
                    turn.end(connection);
                } finally {
                    asBefore(connection, before);
                }
            } catch (InterruptedException asked) {
                return;
            } catch (Exception | Error failure) {
                // Whatever it is, ending here would silence the service until its next start.
                if (!stopping) {
                    failed.run();
                    outage.failed(failure.getMessage());
                    LOG.log(System.Logger.Level.DEBUG, "cause", failure);
                }
                rest();
            }
        }
    }

    /** Others get the connection after this. */
    private static void asBefore(Connection connection, int networkTimeout) {
        try {
            execute(connection, "reset plan_cache_mode");
            connection.setNetworkTimeout(SAME_THREAD, networkTimeout);
        } catch (SQLException broken) {
            LOG.log(System.Logger.Level.DEBUG, "a connection that nobody can use again", broken);
        }
    }

    /** A service may have each statement planned anew; for the few that run here hundreds of times a second one plan does. */
    private static void execute(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }

    private void rest() {
        try {
            Thread.sleep(backoff.next());
        } catch (InterruptedException asked) {
            stopping = true;
        }
    }
}
