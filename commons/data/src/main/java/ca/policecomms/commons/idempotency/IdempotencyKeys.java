package ca.policecomms.commons.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** The table of keys. Every method works in the transaction of its connection. */
final class IdempotencyKeys {

    private static final String CLAIM = """
            INSERT INTO idempotency_key (caller, key, operation, request_hash) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String COMPLETE = """
            UPDATE idempotency_key SET status = ?, location = ?, etag = ?, content_type = ?, body = ?
             WHERE caller = ? AND key = ?""";
    private static final String FIND = """
            SELECT operation, request_hash, status, location, etag, content_type, body
              FROM idempotency_key WHERE caller = ? AND key = ?""";
    private static final String PURGE = """
            DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM idempotency_key
                 WHERE created_at < now() - make_interval(secs => ?) LIMIT ?))""";

    private IdempotencyKeys() {}

    /**
     * Takes the key. Waits while another transaction holds it, and takes it if that one rolls back.
     *
     * @return false when an answer is stored
     */
    static boolean claim(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, claim.caller());
            statement.setString(2, claim.key());
            statement.setString(3, claim.operation());
            statement.setBytes(4, claim.requestHash());
            return statement.executeUpdate() == 1;
        }
    }

    static void complete(Connection connection, Claim claim, StoredAnswer answer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COMPLETE)) {
            statement.setInt(1, answer.status());
            statement.setString(2, answer.location());
            statement.setString(3, answer.etag());
            statement.setString(4, answer.contentType());
            statement.setBytes(5, answer.body());
            statement.setString(6, claim.caller());
            statement.setString(7, claim.key());
            statement.executeUpdate();
        }
    }

    static Stored find(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, claim.caller());
            statement.setString(2, claim.key());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("idempotency key purged while in use", "40001");
                }
                StoredAnswer answer = new StoredAnswer(
                        row.getInt(3), row.getString(4), row.getString(5), row.getString(6), row.getBytes(7));
                return new Stored(row.getString(1), row.getBytes(2), answer);
            }
        }
    }

    static int purge(Connection connection, Duration olderThan, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setDouble(1, olderThan.toSeconds());
            statement.setInt(2, atMost);
            return statement.executeUpdate();
        }
    }

    record Claim(String caller, String key, String operation, byte[] requestHash) {}

    record StoredAnswer(int status, String location, String etag, String contentType, byte[] body) {}

    record Stored(String operation, byte[] requestHash, StoredAnswer answer) {

        boolean sameRequest(Claim claim) {
            return operation.equals(claim.operation()) && java.util.Arrays.equals(requestHash, claim.requestHash());
        }
    }
}
