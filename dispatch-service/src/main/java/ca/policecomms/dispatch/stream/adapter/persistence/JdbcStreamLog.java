package ca.policecomms.dispatch.stream.adapter.persistence;

import ca.policecomms.dispatch.stream.model.StreamEvent;
import ca.policecomms.dispatch.stream.model.StreamHead;
import ca.policecomms.dispatch.stream.model.StreamLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The numbered events in their table; see {@code V20261126_12__stream.sql}. */
@ApplicationScoped
public class JdbcStreamLog implements StreamLog {
    private static final String AFTER =
            "select position, line, division, unit_ids from stream_event where position > ? order by position limit ?";

    private final DataSource database;
    private final StreamBody body;

    JdbcStreamLog(DataSource database, StreamBody body) {
        this.database = database;
        this.body = body;
    }

    @Override
    public StreamHead head() {
        try (Connection connection = database.getConnection()) {
            return head(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("head of the stream not read", e);
        }
    }

    /** On a connection of the caller's, in its transaction. */
    public static StreamHead head(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select position, kept_after from stream_head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new StreamHead(row.getLong(1), row.getLong(2));
        }
    }

    @Override
    public List<StreamEvent> after(long cursor, int limit) {
        try (Connection connection = database.getConnection()) {
            return after(connection, cursor, limit);
        } catch (SQLException e) {
            throw new IllegalStateException("stream not read", e);
        }
    }

    /** The same on a connection of the caller's. */
    public List<StreamEvent> after(Connection connection, long cursor, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setLong(1, cursor);
            select.setInt(2, limit);
            List<StreamEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong(1);
                    Set<UUID> units = Set.of((UUID[]) row.getArray(4).getArray());
                    events.add(body.event(position, row.getString(2), row.getString(3), units));
                }
            }
            return events;
        }
    }
}
