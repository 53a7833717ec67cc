package ca.policecomms.commons.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain JDBC transactions; an effect finds the connection of its transaction here. */
final class LocalTransactions implements Transactions {
    private final DataSource database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    LocalTransactions(DataSource database) {
        this.database = database;
    }

    Connection current() {
        return current.get();
    }

    @Override
    public <T> T call(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        } finally {
            current.remove();
        }
    }
}
