package ca.policecomms.dispatch.queue.adapter.persistence;

import ca.policecomms.dispatch.queue.model.PendingAlert;
import ca.policecomms.dispatch.queue.model.PendingCalls;
import ca.policecomms.dispatch.queue.model.QueuedCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the queue from the small table of open calls: the closed calls of years do not slow it. */
@ApplicationScoped
class JdbcPendingCalls implements PendingCalls {
    private static final String FRONT = """
            select id, number, type_code, priority, division, location_text, entered_at
            from call_current
            where state = 'PENDING' and (?::text is null or division = ?)
            order by priority, entered_at, id limit ?""";
    private static final String COUNT =
            "select count(*) from call_current where state = 'PENDING' and (?::text is null or division = ?)";

    private final DataSource database;

    JdbcPendingCalls(DataSource database) {
        this.database = database;
    }

    @Override
    public List<QueuedCall> front(String division, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FRONT)) {
            select.setString(1, division);
            select.setString(2, division);
            select.setInt(3, limit);
            List<QueuedCall> calls = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    calls.add(call(row));
                }
            }
            return calls;
        } catch (SQLException e) {
            throw new IllegalStateException("queue not read", e);
        }
    }

    private static QueuedCall call(ResultSet row) throws SQLException {
        int priority = row.getInt(4);
        Timestamp entered = row.getTimestamp(7);
        Instant enteredAt = entered == null ? null : entered.toInstant();
        return new QueuedCall(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                priority,
                row.getString(5),
                row.getString(6),
                enteredAt,
                PendingAlert.dueAt(priority, enteredAt));
    }

    @Override
    public long count(String division) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setString(1, division);
            select.setString(2, division);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("queue not counted", e);
        }
    }
}
