package ca.policecomms.dispatch.board.adapter.persistence;

import ca.policecomms.dispatch.board.model.Moment;
import ca.policecomms.dispatch.board.model.Moment.FactNumber;
import ca.policecomms.dispatch.board.model.Snapshot;
import ca.policecomms.dispatch.stream.adapter.persistence.JdbcStreamLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** On the connection of the current transaction, which Hibernate uses too. */
@ApplicationScoped
class JdbcSnapshot implements Snapshot {
    private static final String PENDING =
            "select (line->>'subject_id')::uuid, (line->>'number')::bigint from stream_pending order by entry";

    private final DataSource database;

    JdbcSnapshot(DataSource database) {
        this.database = database;
    }

    @Override
    public Moment take() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            long position = JdbcStreamLog.head(connection).position();
            List<FactNumber> included = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(PENDING)) {
                while (row.next()) {
                    included.add(new FactNumber(row.getObject(1, UUID.class), row.getLong(2)));
                }
            }
            return new Moment(position, included);
        } catch (SQLException e) {
            throw new IllegalStateException("no snapshot for the board", e);
        }
    }
}
