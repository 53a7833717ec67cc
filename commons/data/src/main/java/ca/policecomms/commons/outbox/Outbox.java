package ca.policecomms.commons.outbox;

import ca.policecomms.commons.outbox.relay.Wake;
import ca.policecomms.commons.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Publishes facts with the transaction that makes them true: either both happen or neither.
 *
 * <p>The writer must have locked the row of the aggregate, or change it under a version check in the same transaction:
 * this is what gives events of an aggregate their order.
 */
@ApplicationScoped
public class Outbox {
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Wake wake;

    @Inject
    public Outbox(DataSource database, TransactionSynchronizationRegistry transactions, Wake wake) {
        this.database = database;
        this.transactions = transactions;
        this.wake = wake;
    }

    /**
     * Writes the events, in this order and in one round trip, in the current transaction; they are sent within
     * milliseconds of its commit, or when Kafka is back.
     *
     * @throws IllegalStateException when there is no transaction
     * @throws VersionTaken when another transaction has published this version of the aggregate: the change was made on
     *     a stale state
     */
    public void append(OutboxEvent... events) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is written in the transaction that makes it true; there is none");
        }
        int buckets;
        try (Connection connection = database.getConnection()) {
            buckets = OutboxRows.insert(connection, List.of(events), Traces.currentTraceparent());
        } catch (SQLException failure) {
            throw UNIQUE_VIOLATION.equals(stateOf(failure))
                    ? new VersionTaken(failure)
                    : new IllegalStateException("events were not written to the outbox", failure);
        }
        wakeAfterCommit(buckets);
    }

    private void wakeAfterCommit(int buckets) {
        Object before = transactions.getResource(Outbox.class);
        if (before instanceof int[] all) {
            all[0] |= buckets;
            return;
        }
        int[] all = {buckets};
        transactions.putResource(Outbox.class, all);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake.committed(all[0]);
                }
            }
        });
    }

    /** A batch reports the state in the first of its chained exceptions, or only in a later one. */
    private static String stateOf(SQLException failure) {
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            if (UNIQUE_VIOLATION.equals(each.getSQLState())) {
                return UNIQUE_VIOLATION;
            }
        }
        return failure.getSQLState();
    }
}
