package ca.policecomms.commons.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads rows of the audit. */
final class AuditRows {

    static final String COLUMNS =
            "id, at, actor, actor_name, roles, action, subject, reason, details::text, trace_id, tx_id::text::bigint";

    private static final String WINDOW = "SELECT " + COLUMNS + " FROM audit"
            + " WHERE tx_id >= ?::text::xid8 AND tx_id < ?::text::xid8 ORDER BY tx_id, id";

    private AuditRows() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                List.of((String[]) row.getArray(5).getArray()),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    /** The rows of the transactions {@code fromTx <= id < toTx}, hashed, in the order of a seal. */
    static List<SealedRow> sealable(Connection connection, long fromTx, long toTx) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WINDOW)) {
            statement.setString(1, Long.toString(fromTx));
            statement.setString(2, Long.toString(toTx));
            List<SealedRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(SealedRow.of(entry(row), row.getLong(11)));
                }
            }
            return rows;
        }
    }
}
