package ca.policecomms.commons.inbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a database transaction of its own. */
public interface Transactions {
    /** Work on the connection of the transaction; whatever it throws rolls the transaction back. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Returns after the commit.
     *
     * @throws RuntimeException what the work threw; a failure of the database or of the commit as its cause
     */
    <T> T call(Work<T> work);
}
