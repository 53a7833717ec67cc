package ca.policecomms.dispatch.recommendation.adapter.persistence;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.recommendation.model.Candidate;
import ca.policecomms.dispatch.recommendation.model.Candidates;
import ca.policecomms.dispatch.unit.model.UnitStatus;
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

/** One statement for all units on duty: their row, their position, what they work on and how often they were sent. */
@ApplicationScoped
class JdbcCandidates implements Candidates {
    private static final String ON_DUTY = """
            select u.id, u.call_sign, u.service, u.division, u.capabilities, u.status,
                   u.emergency_at is not null and u.emergency_end_at is null,
                   p.latitude, p.longitude, p.occurred_at, u.shift_ends_at, coalesce(w.sent, 0),
                   case when a.state in ('DISPATCHED', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SCENE') then c.priority end
            from unit u
            left join unit_position p on p.unit_id = u.id
            left join assignment a on a.unit_id = u.id and a.active
            left join call_current c on c.id = a.call_id
            left join lateral (select count(*)::integer as sent from assignment s
                               where s.unit_id = u.id and s.dispatched_at >= ?) w on true
            where u.status <> 'OFF_DUTY'
            order by u.id""";

    private final DataSource database;

    JdbcCandidates(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Candidate> onDuty(Instant workSince) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ON_DUTY)) {
            select.setObject(1, workSince.atOffset(ZoneOffset.UTC));
            select.setFetchSize(1000);
            List<Candidate> units = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    units.add(candidate(row));
                }
            }
            return units;
        } catch (SQLException failure) {
            throw new IllegalStateException("units not read", failure);
        }
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject(1, UUID.class),
                row.getString(2),
                RespondingService.valueOf(row.getString(3)),
                row.getString(4),
                List.of((String[]) row.getArray(5).getArray()),
                UnitStatus.valueOf(row.getString(6)),
                row.getBoolean(7),
                row.getObject(8, Double.class),
                row.getObject(9, Double.class),
                instant(row, 10),
                instant(row, 11),
                row.getInt(12),
                row.getObject(13, Integer.class));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
