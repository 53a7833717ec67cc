package ca.policecomms.dispatch.call.adapter.persistence;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallSearch;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.CallSummary;
import ca.policecomms.dispatch.call.model.Location;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Each branch of a search has an index of its own: ten million closed calls do not slow it. */
@ApplicationScoped
class JdbcCallSearch implements CallSearch {
    private static final double METRES_PER_DEGREE = 111_320;
    private static final String PHONE = "right(regexp_replace(caller_phone, '\\D', '', 'g'), 10)";
    private static final String COLUMNS = "id, number, state, type_code, priority, received_at, location_text,"
            + " civic_number, street, latitude, longitude, " + PHONE + ", disposition";

    private static final String CANDIDATES = """
            select * from (
                select c.* from call_for_service c where c.state = 'PENDING'
                union all
                select c.* from call_for_service c where c.state in ('INTAKE', 'SCHEDULED', 'HELD', 'ACTIVE')
                union all
                select c.* from call_for_service c where c.ended_at >= ? and c.state <> 'MERGED'
            ) call_for_service
            where import_id is null and id <> ?
              and ((latitude between ? and ? and longitude between ? and ?)
                   or (lower(street) = lower(?) and civic_number = ?)
            """;
    private static final String ALIKE =
            "select " + COLUMNS + " from (" + CANDIDATES + " or " + PHONE + " = ?)) alike order by id desc limit 200";

    private static final String EARLIER = "select " + COLUMNS + " from (select * from call_for_service"
            + " where lower(street) = lower(?) and civic_number = ? and id < ?"
            + " and (municipality is null or ?::text is null or lower(municipality) = lower(?))"
            + " union select * from call_for_service where " + PHONE + " = ? and id < ?) earlier"
            + " where import_id is null order by id desc limit ?";

    private final DataSource database;

    JdbcCallSearch(DataSource database) {
        this.database = database;
    }

    @Override
    public List<CallSummary> alike(Call call, double metres, Instant endedAfter) {
        Location place = call.location();
        Double lat = place.latitude();
        Double lon = place.longitude();
        double north = metres / METRES_PER_DEGREE;
        double east = lat == null ? 0 : north / Math.max(0.01, Math.cos(Math.toRadians(lat)));
        return read(
                ALIKE,
                endedAfter.atOffset(ZoneOffset.UTC),
                call.id(),
                lat == null ? null : lat - north,
                lat == null ? null : lat + north,
                lon == null ? null : lon - east,
                lon == null ? null : lon + east,
                place.street(),
                place.civicNumber(),
                CallSummary.digits(call.callerPhone()));
    }

    @Override
    public List<CallSummary> earlier(Call call, UUID before, int limit) {
        Location place = call.location();
        UUID newest = before == null ? call.id() : before;
        return read(
                EARLIER,
                place.street(),
                place.civicNumber(),
                newest,
                place.municipality(),
                place.municipality(),
                CallSummary.digits(call.callerPhone()),
                newest,
                limit);
    }

    private List<CallSummary> read(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    select.setNull(i + 1, Types.NULL);
                } else {
                    select.setObject(i + 1, values[i]);
                }
            }
            List<CallSummary> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(summary(row));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("calls not searched", failure);
        }
    }

    private static CallSummary summary(ResultSet row) throws SQLException {
        String phone = row.getString(12);
        return new CallSummary(
                row.getObject(1, UUID.class),
                row.getString(2),
                CallState.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getObject(8, Integer.class),
                row.getString(9),
                row.getObject(10, Double.class),
                row.getObject(11, Double.class),
                phone == null || phone.isEmpty() ? null : phone,
                row.getString(13));
    }
}
