package ca.policecomms.dispatch.measures.adapter.persistence;

import ca.policecomms.dispatch.measures.model.Interval;
import ca.policecomms.dispatch.measures.model.Phase;
import ca.policecomms.dispatch.measures.model.PhaseFigures;
import ca.policecomms.dispatch.measures.model.PhaseFigures.HourlyInterval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures of phases in one pass over the calls of the period: every call is read once, whatever it is grouped by. The ids
 * begin with the received time, which keeps other months out of it.
 */
final class JdbcPhases {
    private static final List<String> EXCLUSIONS =
            List.of("TEST", "LATE", "MERGED", "TRANSFERRED", "OFFICER_INITIATED", "SCHEDULED", "MISSING", "NEGATIVE");
    private static final String QUERY = """
            with chosen as materialized (
              select c.id, c.initial_priority, c.priority, date_trunc('hour', c.received_at, ?) as hour,
                     c.received_at, c.entered_at,
                     case when t.call_id is not null then 'TEST'
                          when c.late then 'LATE'
                          when c.state = 'MERGED' then 'MERGED'
                          when c.state = 'DIVERTED' then 'TRANSFERRED'
                          when c.officer_initiated then 'OFFICER_INITIATED'
                          when c.due_at is not null or c.state = 'SCHEDULED' then 'SCHEDULED' end as exclusion
              from call_for_service c left join test_call t on t.call_id = c.id
              where c.id >= ? and c.id < ? and c.received_at >= ? and c.received_at < ?),
            sent as (
              select a.call_id, min(a.dispatched_at) as dispatched_at, min(a.en_route_at) as en_route_at,
                     min(a.on_scene_at) as on_scene_at, bool_or(a.moved_from is not null) as moved
              from chosen c join assignment a on a.call_id = c.id group by a.call_id),
            judged as (
              select p.name, c.initial_priority, c.priority, c.hour, p.seconds,
                     coalesce(c.exclusion, case when s.moved then 'MERGED'
                                                when p.seconds is null then 'MISSING'
                                                when p.seconds < 0 then 'NEGATIVE' end) as exclusion
              from chosen c left join sent s on s.call_id = c.id
              cross join lateral (values %s) p (name, seconds))
            select name, grouping(priority, initial_priority, hour), priority, initial_priority, hour,
                   count(*) filter (where exclusion is null),
                   array_agg(seconds order by seconds) filter (where exclusion is null),
                   %s
            from judged
            group by grouping sets ((name), (name, priority), (name, initial_priority), (name, hour))
            order by name, priority nulls first, initial_priority nulls first, hour nulls first""";
    /** Bits of {@code grouping}: what is not a key of the group. */
    private static final int ALL = 0b111;

    private static final int OF_PRIORITY = 0b011;
    private static final int OF_INITIAL = 0b101;

    private JdbcPhases() {}

    static String sql(List<Phase> phases) {
        String values = phases.stream()
                .map(phase -> "('" + phase.label() + "', extract(epoch from " + phase.to() + " - " + phase.from()
                        + ")::float8)")
                .collect(Collectors.joining(", "));
        String counts = EXCLUSIONS.stream()
                .map(exclusion -> "count(*) filter (where exclusion = '" + exclusion + "')")
                .collect(Collectors.joining(", "));
        return QUERY.formatted(values, counts);
    }

    static PhaseFigures read(ResultSet row) throws SQLException {
        List<Interval> all = new ArrayList<>();
        List<Interval> initial = new ArrayList<>();
        List<HourlyInterval> hours = new ArrayList<>();
        while (row.next()) {
            long n = row.getLong(6);
            Double[] sorted =
                    n == 0 ? new Double[0] : (Double[]) row.getArray(7).getArray();
            Double p50 = Percentile.of(sorted, 0.5);
            Double p90 = Percentile.of(sorted, 0.9);
            Map<String, Long> excluded = excluded(row);
            Integer priority = (Integer) row.getObject(3);
            Integer began = (Integer) row.getObject(4);
            switch (row.getInt(2)) {
                case ALL -> all.add(new Interval(row.getString(1), null, n, p50, p90, excluded));
                case OF_PRIORITY -> add(all, priority, new Interval(row.getString(1), priority, n, p50, p90, excluded));
                case OF_INITIAL -> add(initial, began, new Interval(row.getString(1), began, n, p50, p90, excluded));
                default ->
                    hours.add(new HourlyInterval(
                            row.getTimestamp(5).toInstant(), row.getString(1), n, p50, p90, excluded));
            }
        }
        return new PhaseFigures(all, initial, hours);
    }

    /** Calls without a priority are in the figures of all calls only. */
    private static void add(List<Interval> intervals, Integer priority, Interval interval) {
        if (priority != null) {
            intervals.add(interval);
        }
    }

    private static Map<String, Long> excluded(ResultSet row) throws SQLException {
        Map<String, Long> excluded = new LinkedHashMap<>();
        for (int i = 0; i < EXCLUSIONS.size(); i++) {
            long count = row.getLong(8 + i);
            if (count > 0) {
                excluded.put(EXCLUSIONS.get(i), count);
            }
        }
        return excluded;
    }
}
