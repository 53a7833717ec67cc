package ca.policecomms.dispatch.printedboard.adapter.persistence;

import ca.policecomms.dispatch.printedboard.model.BoardSheet;
import ca.policecomms.dispatch.printedboard.model.BoardSheet.DutyUnit;
import ca.policecomms.dispatch.printedboard.model.BoardSheet.OpenCall;
import ca.policecomms.dispatch.printedboard.model.BoardSheet.RunningTimer;
import ca.policecomms.dispatch.printedboard.model.BoardSheets;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads what is open from the small tables; a recorded day that is replayed is not on it. */
@ApplicationScoped
class JdbcBoardSheets implements BoardSheets {
    private static final int MOST = 2_000;
    private static final String CALLS = """
            with open as (
              select * from call_current where ended_at is null and import_id is null
              order by priority nulls first, coalesce(entered_at, received_at), id limit ?),
            sent as (
              select call_id, array_agg(call_sign || ' ' || state order by dispatched_at, call_sign) as units
              from assignment
              where call_id = any(array(select id from open))
                and state not in ('CLEARED', 'CANCELLED', 'DECLINED', 'PREEMPTED') group by call_id)
            select o.number, o.state, o.type_code, o.priority, o.location_text, o.division, o.received_at, o.entered_at,
                   coalesce(s.units, '{}'), exists (select from test_call t where t.call_id = o.id)
            from open o left join sent s on s.call_id = o.id
            order by o.priority nulls first, coalesce(o.entered_at, o.received_at), o.id""";
    private static final String UNITS = """
            select u.call_sign, u.service, u.division, u.status, u.status_at, c.number
            from unit u left join assignment a on a.unit_id = u.id and a.active left join call_current c on c.id = a.call_id
            where u.status <> 'OFF_DUTY' order by u.call_sign limit ?""";
    private static final String TIMERS = """
            select t.kind, coalesce(c.number, u.call_sign), t.due_at, t.step
            from timer t left join call_current c on c.id = t.call_id left join unit u on u.id = t.unit_id
            order by t.due_at, t.kind, t.subject_id limit ?""";

    private final DataSource database;

    JdbcBoardSheets(DataSource database) {
        this.database = database;
    }

    @Override
    public BoardSheet read(Instant now) {
        try (Connection connection = database.getConnection()) {
            return new BoardSheet(
                    now,
                    all(connection, CALLS, JdbcBoardSheets::call),
                    all(connection, UNITS, JdbcBoardSheets::unit),
                    all(
                            connection,
                            TIMERS,
                            row -> new RunningTimer(
                                    row.getString(1), row.getString(2), instant(row, 3), row.getInt(4))));
        } catch (SQLException e) {
            throw new IllegalStateException("board not read", e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> all(Connection connection, String sql, Reader<T> reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, MOST);
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    private static OpenCall call(ResultSet row) throws SQLException {
        return new OpenCall(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                (Integer) row.getObject(4),
                row.getString(5),
                row.getString(6),
                instant(row, 7),
                instant(row, 8),
                List.of((String[]) row.getArray(9).getArray()),
                row.getBoolean(10));
    }

    private static DutyUnit unit(ResultSet row) throws SQLException {
        return new DutyUnit(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                row.getString(6));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
