package ca.policecomms.dispatch.measures.adapter.persistence;

import ca.policecomms.dispatch.measures.model.Interval;
import ca.policecomms.dispatch.measures.model.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Computes the intervals in one pass over the calls in question; nothing is kept that could drift from the record. */
@ApplicationScoped
class JdbcMeasures implements Measures {
    private static final String CALLS = """
            with chosen as (
              select c.id, c.priority, c.received_at,
                     (select min(a.dispatched_at) from assignment a where a.call_id = c.id) as dispatched_at,
                     (select min(a.on_scene_at) from assignment a where a.call_id = c.id) as on_scene_at,
                     case when %s then 'LATE' when c.state = 'MERGED' then 'MERGED'
                          when c.state = 'DIVERTED' then 'TRANSFERRED'
                          when c.state = 'SCHEDULED' then 'SCHEDULED' end as exclusion
              from call_for_service c where %s),
            phase as (
              select 'receivedToFirstDispatch' as name, priority, exclusion,
                     extract(epoch from dispatched_at - received_at)::float8 as seconds from chosen
              union all
              select 'receivedToFirstOnScene', priority, exclusion,
                     extract(epoch from on_scene_at - received_at)::float8 from chosen),
            judged as (
              select name, priority, seconds,
                     coalesce(exclusion, case when seconds is null then 'MISSING'
                                              when seconds < 0 then 'NEGATIVE' end) as exclusion from phase),
            grouped as (
              select name, null::int as priority, seconds, exclusion from judged
              union all select name, priority, seconds, exclusion from judged where priority is not null),
            ranked as (
              select name, priority, seconds, exclusion,
                     row_number() over (partition by name, priority, exclusion order by seconds) - 1 as position,
                     count(*) over (partition by name, priority, exclusion) as n from grouped)
            select name, priority, exclusion, n,
                   max(seconds) filter (where position = floor(n * 0.5)) as p50,
                   max(seconds) filter (where position = floor(n * 0.9)) as p90
            from ranked group by name, priority, exclusion, n
            order by name, priority nulls first, exclusion nulls first""";
    private static final String OF_PERIOD = CALLS.formatted(
            "c.late", "c.id >= id_floor(?) and c.id < id_floor(?) and c.received_at >= ? and c.received_at < ?");
    private static final String OF_IMPORT =
            CALLS.formatted("false", "c.id = any(array(select call_id from call_by_import where import_id = ?))");

    private final DataSource database;

    JdbcMeasures(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Interval> ofPeriod(Instant from, Instant until) {
        // The ids, which begin with the received millisecond, keep other months out of it.
        Timestamp idsUntil = Timestamp.from(until.plusMillis(1));
        return query(OF_PERIOD, Timestamp.from(from), idsUntil, Timestamp.from(from), Timestamp.from(until));
    }

    @Override
    public List<Interval> ofImport(UUID importId) {
        return query(OF_IMPORT, importId);
    }

    private List<Interval> query(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("measures not read", e);
        }
    }

    private record Phase(String name, Integer priority) {}

    private static List<Interval> read(ResultSet row) throws SQLException {
        Map<Phase, Interval> intervals = new LinkedHashMap<>();
        while (row.next()) {
            Phase phase = new Phase(row.getString(1), (Integer) row.getObject(2));
            Interval interval = intervals.computeIfAbsent(
                    phase, key -> new Interval(key.name(), key.priority(), 0, null, null, new LinkedHashMap<>()));
            String exclusion = row.getString(3);
            if (exclusion == null) {
                intervals.put(
                        phase,
                        new Interval(
                                phase.name(),
                                phase.priority(),
                                row.getLong(4),
                                (Double) row.getObject(5),
                                (Double) row.getObject(6),
                                interval.excluded()));
            } else {
                interval.excluded().put(exclusion, row.getLong(4));
            }
        }
        return new ArrayList<>(intervals.values());
    }
}
