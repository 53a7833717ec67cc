package ca.policecomms.commons.audit;

import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Page;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Lists rows, newest first. */
@Singleton
class AuditSearch {

    private final DataSource database;

    AuditSearch(DataSource database) {
        this.database = database;
    }

    /** Null members do not filter; {@code from} is included, {@code to} is not. */
    record Filter(String actor, String subject, String action, Instant from, Instant to) {}

    Page<AuditEntry> page(Filter filter, String cursor, int limit) {
        StringBuilder sql =
                new StringBuilder("SELECT ").append(AuditRows.COLUMNS).append(" FROM audit WHERE true");
        List<Object> values = new ArrayList<>();
        and(sql, values, " AND actor = ?", filter.actor());
        and(sql, values, " AND subject = ?", filter.subject());
        and(sql, values, " AND action = ?", filter.action());
        and(sql, values, " AND at >= ?", utc(filter.from()));
        and(sql, values, " AND at < ?", utc(filter.to()));
        List<String> after = Cursor.decode(cursor, 1);
        if (!after.isEmpty()) {
            and(sql, values, " AND id < ?", id(after.getFirst()));
        }
        and(sql, values, " ORDER BY id DESC LIMIT ?", limit + 1);
        return Page.of(
                query(sql.toString(), values),
                limit,
                last -> Cursor.encode(last.id().toString()));
    }

    private List<AuditEntry> query(String sql, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(AuditRows.entry(row));
                }
            }
            return entries;
        } catch (SQLException failure) {
            throw new AuditUnavailable("the audit was not read", failure);
        }
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }
}
