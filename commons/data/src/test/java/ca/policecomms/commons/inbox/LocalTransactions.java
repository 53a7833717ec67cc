package ca.policecomms.commons.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Plain JDBC transactions on connections that are kept; an effect finds the connection of its transaction here. */
final class LocalTransactions implements Transactions {
    private final DataSource database;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    LocalTransactions(DataSource database) {
        this.database = database;
    }

    Connection current() {
        return current.get();
    }

    @Override
    public <T> T call(Work<T> work) {
        try {
            Connection connection = open();
            try {
                current.set(connection);
                T result = work.on(connection);
                connection.commit();
                idle.add(connection);
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                connection.close();
                throw failure;
            } finally {
                current.remove();
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private Connection open() throws SQLException {
        Connection kept = idle.poll();
        if (kept != null) {
            return kept;
        }
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
