package ca.policecomms.commons.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Statements about parked events, for operators and for the drain. */
final class ParkedRows {
    /** Few enough that the transaction is short. */
    static final int PURGED_AT_ONCE = 5000;

    private ParkedRows() {}

    /** Aggregates whose next version is parked and may be applied now; at most 100. */
    static List<UUID> ready(Connection connection, String consumer, boolean gaps) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT DISTINCT parked.aggregate_id FROM inbox_parked parked
                  JOIN inbox_position USING (consumer, aggregate_id)
                 WHERE parked.consumer = ? AND NOT inbox_position.parked
                   AND (parked.version = inbox_position.last_version + 1 OR NOT ?) LIMIT 100""")) {
            select.setString(1, consumer);
            select.setBoolean(2, gaps);
            List<UUID> ready = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ready.add(rows.getObject(1, UUID.class));
                }
            }
            return ready;
        }
    }

    static long aggregates(Connection connection, String consumer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT count(DISTINCT aggregate_id) FROM inbox_parked WHERE consumer = ?")) {
            select.setString(1, consumer);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The first parked event of each aggregate, in a stable order, after the given place. */
    static List<ParkedAggregate> list(Connection connection, String afterConsumer, UUID afterAggregate, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT DISTINCT ON (consumer, aggregate_id)
                       consumer, aggregate_id, inbox_position.last_version, inbox_position.parked, version, type, reason,
                       cause, min(parked_at) OVER aggregate, count(*) OVER aggregate
                  FROM inbox_parked JOIN inbox_position USING (consumer, aggregate_id)
                 WHERE (consumer, aggregate_id) > (?, ?)
                WINDOW aggregate AS (PARTITION BY consumer, aggregate_id)
                 ORDER BY consumer, aggregate_id, version LIMIT ?""")) {
            select.setString(1, afterConsumer);
            select.setObject(2, afterAggregate);
            select.setInt(3, limit);
            List<ParkedAggregate> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    private static ParkedAggregate read(ResultSet row) throws SQLException {
        return new ParkedAggregate(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getBoolean(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getLong(10));
    }

    /** Deletes some rows that are older and may go; returns how many. */
    static int purge(Connection connection, Instant before) throws SQLException {
        Timestamp limit = Timestamp.from(before);
        return InboxRows.update(connection, """
                        DELETE FROM inbox_seen WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM inbox_seen WHERE seen_at < ? LIMIT ?))""", limit, PURGED_AT_ONCE)
                + InboxRows.update(
                        connection, "DELETE FROM inbox_dead_letter WHERE sent_at IS NOT NULL AND failed_at < ?", limit);
    }
}
