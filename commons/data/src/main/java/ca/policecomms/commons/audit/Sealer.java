package ca.policecomms.commons.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * Appends links to the chain. Any number of sealers may run: the primary key of the seals lets one of them append each
 * link, and a sealer that was stopped half-way finds its number taken. Thread-safe.
 */
final class Sealer {

    /** Rows in one seal, give or take those of one transaction. */
    private static final int ROWS = 2_000;

    private static final String OLDEST_RUNNING = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String CUT = """
            SELECT tx_id::text::bigint + 1 FROM audit
             WHERE tx_id >= ?::text::xid8 AND tx_id < ?::text::xid8 ORDER BY tx_id OFFSET ? LIMIT 1""";

    private final DataSource database;
    private final SealKeys keys;
    private final Clock clock;

    Sealer(DataSource database, SealKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Seals what is complete and not yet sealed, at most one link.
     *
     * @return whether there may be more to seal at once
     */
    boolean sealOnce() {
        try (Connection connection = database.getConnection()) {
            Seal.Head head = SealRows.last(connection);
            // Before the rows are read: whatever is below has ended by then, so their statement sees all of it.
            long complete = oldestRunning(connection);
            long toTx = cut(connection, head.toTx(), complete);
            List<SealedRow> rows = AuditRows.sealable(connection, head.toTx(), toTx);
            if (rows.isEmpty()) {
                return false;
            }
            return SealRows.append(connection, Seal.after(head, toTx, rows, clock.instant(), keys)) && toTx < complete;
        } catch (SQLException failure) {
            throw new AuditUnavailable("the audit was not sealed", failure);
        }
    }

    private static long oldestRunning(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OLDEST_RUNNING);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long cut(Connection connection, long fromTx, long complete) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CUT)) {
            statement.setString(1, Long.toString(fromTx));
            statement.setString(2, Long.toString(complete));
            statement.setInt(3, ROWS);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : complete;
            }
        }
    }
}
