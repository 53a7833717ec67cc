package ca.policecomms.dispatch.assignment.adapter.persistence;

import ca.policecomms.dispatch.record.application.CrewCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A crew that logs on does not inherit what the unit did before: ids of assignments tell when they were made. */
@ApplicationScoped
class JdbcCrewCalls implements CrewCalls {
    private static final String CONCERN = """
            select exists (
              select 1 from assignment a join unit u on u.id = a.unit_id
              where a.call_id = ? and u.status <> 'OFF_DUTY' and u.crew @> array[?]::text[]
                and (a.state not in ('CLEARED', 'CANCELLED', 'DECLINED', 'PREEMPTED') or a.id >= id_floor(u.crew_since)))""";

    private final DataSource database;

    JdbcCrewCalls(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean concern(UUID call, String person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CONCERN)) {
            select.setObject(1, call);
            select.setString(2, person);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("calls of a crew not read", failure);
        }
    }
}
