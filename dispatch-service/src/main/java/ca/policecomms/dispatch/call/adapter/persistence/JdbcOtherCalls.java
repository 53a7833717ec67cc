package ca.policecomms.dispatch.call.adapter.persistence;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.CallSummary;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.call.model.OtherCalls;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads the table of current calls and the keys by phone and address: ten million closed calls do not slow it. */
@ApplicationScoped
class JdbcOtherCalls implements OtherCalls {
    private static final double METRES_PER_DEGREE = 111_320;

    private static final String ALIKE = """
            with wanted as (select address_key(?::integer, ?::text, ?::text) as address, ?::uuid as phone)
            select id, number, state, type_code, priority, received_at, location_text, latitude, longitude,
                   coalesce(address_key = address, false), coalesce(phone_key = phone, false)
            from call_current, wanted
            where import_id is null and id <> ? and state <> 'MERGED' and (ended_at is null or ended_at >= ?)
              and ((latitude between ?::float8 and ?::float8 and longitude between ?::float8 and ?::float8)
                   or phone_key = phone or address_key = address)
            order by id desc limit 200""";

    private static final String EARLIER = """
            with wanted as (select address_key(?::integer, ?::text, ?::text) as address, ?::uuid as phone),
            found as (
                (select call_id, true as at_address, false as by_phone from call_by_address, wanted
                 where address_key = address and call_id < ? order by call_id desc limit ?)
                union all
                (select call_id, false, true from call_by_phone, wanted
                 where phone_key = phone and call_id < ? order by call_id desc limit ?)),
            each as (select call_id, bool_or(at_address) as at_address, bool_or(by_phone) as by_phone
                     from found group by call_id)
            select call_id, at_address, by_phone from each order by call_id desc limit ?""";
    /** By ids in an array and not by a join: a join is planned over all months. */
    private static final String THESE = """
            select id, number, state, type_code, priority, received_at, location_text, latitude, longitude
            from call_for_service where id = any (?) order by id desc""";

    private final DataSource database;

    JdbcOtherCalls(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Found> alike(Call call, double metres, Instant endedAfter) {
        Location place = call.location();
        Double lat = place.latitude();
        Double lon = place.longitude();
        boolean located = lat != null && lon != null;
        double north = metres / METRES_PER_DEGREE;
        double east = located ? north / Math.max(0.01, Math.cos(Math.toRadians(lat))) : 0;
        return read(
                ALIKE,
                row -> new Found(summary(row), row.getBoolean(10), row.getBoolean(11)),
                place.civicNumber(),
                place.street(),
                place.text(),
                call.phoneKey(),
                call.id(),
                endedAfter.atOffset(ZoneOffset.UTC),
                located ? lat - north : null,
                located ? lat + north : null,
                located ? lon - east : null,
                located ? lon + east : null);
    }

    @Override
    public List<Found> earlier(Call call, UUID before, int limit) {
        Location place = call.location();
        UUID newest = before == null ? call.id() : before;
        List<Match> matches = read(
                EARLIER,
                row -> new Match(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3)),
                place.civicNumber(),
                place.street(),
                place.text(),
                call.phoneKey(),
                newest,
                limit,
                newest,
                limit,
                limit);
        Map<UUID, Match> byId = matches.stream().collect(Collectors.toMap(Match::id, Function.identity()));
        return read(THESE, JdbcOtherCalls::summary, (Object) byId.keySet().toArray(UUID[]::new)).stream()
                .map(each -> new Found(
                        each,
                        byId.get(each.id()).atAddress(),
                        byId.get(each.id()).byPhone()))
                .toList();
    }

    private record Match(UUID id, boolean atAddress, boolean byPhone) {}

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, RowReader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    select.setNull(i + 1, Types.NULL);
                } else if (values[i] instanceof UUID[] ids) {
                    select.setArray(i + 1, connection.createArrayOf("uuid", ids));
                } else {
                    select.setObject(i + 1, values[i]);
                }
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("calls not searched", failure);
        }
    }

    private static CallSummary summary(ResultSet row) throws SQLException {
        return new CallSummary(
                row.getObject(1, UUID.class),
                row.getString(2),
                CallState.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getObject(8, Double.class),
                row.getObject(9, Double.class));
    }
}
