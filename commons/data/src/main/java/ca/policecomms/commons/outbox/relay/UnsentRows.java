package ca.policecomms.commons.outbox.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads what is to be sent, and marks what was. */
final class UnsentRows {
    /**
     * By {@code sent_at IS NULL} and never by a position: a transaction that drew a smaller number may commit later, and
     * a reader that had moved past it would lose it.
     */
    private static final String SELECT = """
            SELECT row.* FROM unnest(?::smallint[]) AS mine(number)
             CROSS JOIN LATERAL (
                SELECT %s FROM outbox
                 WHERE outbox.bucket = mine.number AND outbox.sent_at IS NULL
                 ORDER BY outbox.seq LIMIT ?) AS row""".formatted(OutboxRow.COLUMNS);

    private static final String MARK = "SELECT outbox_mark_sent(?, ?, ?, ?, ?, ?)";

    private UnsentRows() {}

    /** The first unsent rows of each bucket: bucket after bucket, each in the order in which they must go. */
    static List<OutboxRow> select(Connection connection, Collection<HeldBucket> buckets, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, numbers(connection, buckets));
            select.setInt(2, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(OutboxRow.read(found));
                }
            }
            return rows;
        }
    }

    /** Marks those rows as sent whose bucket is still held by this holder under the same epoch; returns how many. */
    static int mark(Connection connection, String holder, Collection<HeldBucket> buckets, List<OutboxRow> rows)
            throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setString(1, holder);
            mark.setArray(2, numbers(connection, buckets));
            mark.setArray(
                    3,
                    array(
                            connection,
                            "bigint",
                            buckets.stream().map(HeldBucket::epoch).toArray()));
            mark.setArray(
                    4,
                    array(
                            connection,
                            "date",
                            rows.stream().map(row -> Date.valueOf(row.day())).toArray()));
            mark.setArray(
                    5,
                    array(
                            connection,
                            "smallint",
                            rows.stream().map(row -> (short) row.bucket()).toArray()));
            mark.setArray(
                    6,
                    array(
                            connection,
                            "bigint",
                            rows.stream().map(OutboxRow::seq).toArray()));
            try (ResultSet marked = mark.executeQuery()) {
                marked.next();
                return marked.getInt(1);
            }
        }
    }

    private static Array numbers(Connection connection, Collection<HeldBucket> buckets) throws SQLException {
        return array(
                connection,
                "smallint",
                buckets.stream().map(held -> (short) held.bucket()).toArray());
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
