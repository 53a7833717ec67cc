package ca.policecomms.commons.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and appends the links of the chain. */
final class SealRows {

    static final String COLUMNS =
            "number, from_tx::text::bigint, to_tx::text::bigint, row_ids, row_hashes, previous, hash,"
                    + " signature, key_id, sealed_at";

    private static final String HEAD = "SELECT number, to_tx::text::bigint, hash FROM audit_seal";
    private static final String INSERT = """
            INSERT INTO audit_seal (number, from_tx, to_tx, row_ids, row_hashes, previous, hash, signature, key_id, sealed_at)
            VALUES (?, ?::text::xid8, ?::text::xid8, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private SealRows() {}

    static Seal.Head last(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD + " ORDER BY number DESC LIMIT 1")) {
            return head(statement).orElse(Seal.Head.START);
        }
    }

    static Optional<Seal.Head> numbered(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD + " WHERE number = ?")) {
            statement.setLong(1, number);
            return head(statement);
        }
    }

    private static Optional<Seal.Head> head(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Seal.Head(row.getLong(1), row.getLong(2), row.getBytes(3)))
                    : Optional.empty();
        }
    }

    /** @return false when another sealer was first: nothing is written */
    static boolean append(Connection connection, Seal seal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, seal.number());
            statement.setString(2, Long.toString(seal.fromTx()));
            statement.setString(3, Long.toString(seal.toTx()));
            Object[] ids = seal.rows().stream().map(SealedRow::id).toArray();
            Object[] hashes = seal.rows().stream().map(SealedRow::hash).toArray(byte[][]::new);
            statement.setArray(4, connection.createArrayOf("uuid", ids));
            statement.setArray(5, connection.createArrayOf("bytea", hashes));
            statement.setBytes(6, seal.previous());
            statement.setBytes(7, seal.hash());
            statement.setBytes(8, seal.signature());
            statement.setString(9, seal.keyId());
            statement.setObject(10, OffsetDateTime.ofInstant(seal.sealedAt(), ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    static Seal seal(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray(4).getArray();
        byte[][] hashes = (byte[][]) row.getArray(5).getArray();
        List<SealedRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(ids.length, hashes.length); i++) {
            // Arrays of different lengths are somebody's work: the hash of the seal will tell.
            rows.add(new SealedRow(
                    i < ids.length ? ids[i] : new UUID(0, 0), i < hashes.length ? hashes[i] : new byte[0]));
        }
        return new Seal(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                rows,
                row.getBytes(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
