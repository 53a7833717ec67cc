package ca.policecomms.dispatch.call.adapter.persistence;

import ca.policecomms.dispatch.call.model.TestCalls;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class JdbcTestCalls implements TestCalls {
    private final DataSource database;

    JdbcTestCalls(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean contains(UUID call) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from test_call where call_id = ?")) {
            select.setObject(1, call);
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("test calls not read", e);
        }
    }

    @Override
    public boolean mark(UUID call, Stamp stamp) {
        return update(
                "insert into test_call (call_id, marked_at, marked_by) values (?, ?, ?) on conflict do nothing",
                call,
                Timestamp.from(stamp.recordedAt()),
                stamp.actor());
    }

    @Override
    public boolean unmark(UUID call) {
        return update("delete from test_call where call_id = ?", call);
    }

    private boolean update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("test call not marked", e);
        }
    }
}
