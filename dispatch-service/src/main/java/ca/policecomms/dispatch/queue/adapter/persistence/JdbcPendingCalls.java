package ca.policecomms.dispatch.queue.adapter.persistence;

import ca.policecomms.dispatch.queue.model.PendingCalls;
import ca.policecomms.dispatch.queue.model.QueueFilter;
import ca.policecomms.dispatch.queue.model.QueuedCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
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
            select waiting.id, waiting.number, waiting.type_code, waiting.priority, waiting.division,
                   waiting.location_text, waiting.entered_at, call.overdue_at
            from call_current waiting join call_for_service call on call.id = waiting.id
            where waiting.state = 'PENDING' and (?::text is null or waiting.division = ?)
              and (?::text[] is null or waiting.type_code = any (?))
            order by waiting.priority, waiting.entered_at, waiting.id limit ?""";
    private static final String COUNT = """
            select count(*) from call_current
            where state = 'PENDING' and (?::text is null or division = ?) and (?::text[] is null or type_code = any (?))""";

    private final DataSource database;

    JdbcPendingCalls(DataSource database) {
        this.database = database;
    }

    @Override
    public List<QueuedCall> front(QueueFilter filter, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FRONT)) {
            bind(select, filter);
            select.setInt(5, limit);
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

    private static void bind(PreparedStatement select, QueueFilter filter) throws SQLException {
        Array types = filter.types() == null
                ? null
                : select.getConnection().createArrayOf("text", filter.types().toArray());
        select.setString(1, filter.division());
        select.setString(2, filter.division());
        select.setArray(3, types);
        select.setArray(4, types);
    }

    private static QueuedCall call(ResultSet row) throws SQLException {
        return new QueuedCall(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                instant(row.getTimestamp(7)),
                instant(row.getTimestamp(8)));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @Override
    public long count(QueueFilter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT)) {
            bind(select, filter);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("queue not counted", e);
        }
    }
}
