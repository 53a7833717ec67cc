package ca.policecomms.dispatch.timer.adapter.persistence;

import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import jakarta.enterprise.context.ApplicationScoped;
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

/** One row a timer, written on the connection of the current transaction. */
@ApplicationScoped
class JdbcTimers implements Timers {
    private static final String SET = """
            insert into timer (kind, subject_id, call_id, unit_id, due_at, step, set_at) values (?, ?, ?, ?, ?, ?, now())
            on conflict (kind, subject_id) do update set call_id = excluded.call_id, unit_id = excluded.unit_id,
                due_at = excluded.due_at, step = excluded.step, set_at = excluded.set_at""";
    private static final String SELECT = "select kind, subject_id, call_id, unit_id, due_at, step from timer ";
    private static final String TAKE =
            "delete from timer where kind = ? and subject_id = ? and due_at <= ? and step = ? and call_id is not distinct from ?";

    private final DataSource database;

    JdbcTimers(DataSource database) {
        this.database = database;
    }

    @Override
    public void set(Timer timer) {
        write(SET, timer.kind(), timer.subject(), timer.callId(), timer.unitId(), utc(timer.dueAt()), timer.step());
    }

    @Override
    public void cancel(String kind, UUID subject) {
        write("delete from timer where kind = ? and subject_id = ?", kind, subject);
    }

    @Override
    public void cancelAll(UUID subject) {
        write("delete from timer where subject_id = ?", subject);
    }

    @Override
    public List<Timer> due(Instant now, int limit) {
        return read(SELECT + "where due_at <= ? order by due_at limit ?", utc(now), limit);
    }

    @Override
    public boolean take(Timer timer, Instant now) {
        return write(TAKE, timer.kind(), timer.subject(), utc(now), timer.step(), timer.callId()) == 1;
    }

    @Override
    public void postpone(Timer timer, Instant until) {
        write(
                "update timer set due_at = ? where kind = ? and subject_id = ? and due_at = ?",
                utc(until),
                timer.kind(),
                timer.subject(),
                utc(timer.dueAt()));
    }

    @Override
    public List<Timer> running(int limit) {
        return read(SELECT + "order by due_at, kind, subject_id limit ?", limit);
    }

    private int write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("timer not written", failure);
        }
    }

    private List<Timer> read(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            List<Timer> timers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    timers.add(new Timer(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getInt(6)));
                }
            }
            return timers;
        } catch (SQLException failure) {
            throw new IllegalStateException("timers not read", failure);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, java.sql.Types.OTHER);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
