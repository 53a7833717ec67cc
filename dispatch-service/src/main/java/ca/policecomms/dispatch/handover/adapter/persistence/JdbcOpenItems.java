package ca.policecomms.dispatch.handover.adapter.persistence;

import ca.policecomms.dispatch.handover.model.OpenItem;
import ca.policecomms.dispatch.handover.model.OpenItemKind;
import ca.policecomms.dispatch.handover.model.OpenItems;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Items that a query finds: id, call_id, label, type_code, state, priority, division, since, due_at. */
abstract class JdbcOpenItems implements OpenItems {
    private final DataSource database;
    private final OpenItemKind kind;
    private final String sql;

    /** @param sql ends before the limit */
    JdbcOpenItems(DataSource database, OpenItemKind kind, String sql) {
        this.database = database;
        this.kind = kind;
        this.sql = sql + " limit ?";
    }

    @Override
    public List<OpenItem> open(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            List<OpenItem> items = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    items.add(item(row));
                }
            }
            return items;
        } catch (SQLException failure) {
            throw new IllegalStateException("what is open not read", failure);
        }
    }

    private OpenItem item(ResultSet row) throws SQLException {
        return new OpenItem(
                kind,
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getString("label"),
                row.getString("type_code"),
                row.getString("state"),
                row.getObject("priority", Integer.class),
                row.getString("division"),
                instant(row, "since"),
                instant(row, "due_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
