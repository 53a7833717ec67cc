package ca.policecomms.dispatch.measures.adapter.persistence;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.measures.model.Answering;
import ca.policecomms.dispatch.measures.model.Answering.Compliance;
import ca.policecomms.dispatch.measures.model.HourlyWorkload;
import ca.policecomms.dispatch.measures.model.OperationalMeasures;
import ca.policecomms.dispatch.measures.model.Phase;
import ca.policecomms.dispatch.measures.model.PhaseFigures;
import ca.policecomms.dispatch.measures.model.UnitWorkload;
import ca.policecomms.dispatch.measures.model.Workload;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Computes from the record each time: nothing is kept that could drift from it. */
@ApplicationScoped
class JdbcOperationalMeasures implements OperationalMeasures {
    private static final List<String> NOT_MEASURED = List.of("LATE", "WAITING", "MISSING", "NEGATIVE");
    private static final String ANSWERING = """
            with leg as (
              select date_trunc('hour', offered_at, ?) as hour,
                     extract(epoch from answered_at - offered_at)::float8 as seconds,
                     case when late then 'LATE'
                          when offered_at is null then 'MISSING'
                          when answered_at < offered_at or abandoned_at < offered_at then 'NEGATIVE'
                          when answered_at is null and abandoned_at is null and state = 'OFFERED' then 'WAITING'
                          when answered_at is null and abandoned_at is null then 'MISSING' end as exclusion
              from contact
              where kind = any(?)
                and (offered_at >= ? and offered_at < ? or offered_at is null and id >= ? and id < ?)),
            measured as (select hour, seconds, exclusion, exclusion is null and seconds is not null as answered from leg)
            select hour, count(*), count(*) filter (where answered), count(*) filter (where exclusion is null and not answered),
                   count(*) filter (where answered and seconds <= 10), count(*) filter (where answered and seconds <= 15),
                   count(*) filter (where answered and seconds <= 20), count(*) filter (where answered and seconds <= 40),
                   array_agg(seconds order by seconds) filter (where answered),
                   count(*) filter (where exclusion = 'LATE'), count(*) filter (where exclusion = 'WAITING'),
                   count(*) filter (where exclusion = 'MISSING'), count(*) filter (where exclusion = 'NEGATIVE')
            from measured group by grouping sets ((), (hour))
            having grouping(hour) = 1 or hour is not null
            order by grouping(hour) desc, hour""";
    /** Units work on calls of the day before, too. */
    private static final String WORK = """
            with work as materialized (
              select a.unit_id, a.call_sign, a.dispatched_at,
                     greatest(a.dispatched_at, coalesce(a.ended_at, ?)) as until
              from call_for_service c join assignment a on a.call_id = c.id
              where c.id >= ? and c.id < ? and a.dispatched_at < ? and coalesce(a.ended_at, ?) > ?
                and not exists (select from test_call t where t.call_id = c.id)) """;

    private static final String HOURS = WORK + """
            , hours as (select h as hour from generate_series(date_trunc('hour', ?::timestamptz, ?), ?::timestamptz - interval '1 microsecond', '1 hour') h),
            -- Each unit's work is cut at the hours that it touches: no hour is compared with all of it.
            busy as (select h as hour, count(*) filter (where w.dispatched_at >= h) as sent,
                     sum(extract(epoch from least(w.until, h + interval '1 hour') - greatest(w.dispatched_at, h)))::bigint
                         as seconds
              from work w cross join lateral generate_series(
                  date_trunc('hour', greatest(w.dispatched_at, ?::timestamptz), ?),
                  least(w.until, ?::timestamptz - interval '1 microsecond'), '1 hour') h
              group by h),
            took as (select date_trunc('hour', received_at, ?) as hour, count(*) as n from call_for_service c
              where c.id >= ? and c.id < ? and received_at >= ? and received_at < ?
                and not exists (select from test_call t where t.call_id = c.id) group by 1),
            legs as (select date_trunc('hour', offered_at, ?) as hour, count(*) as n from contact
              where offered_at >= ? and offered_at < ? group by 1)
            select h.hour, coalesce(l.n, 0), coalesce(t.n, 0), coalesce(b.sent, 0), coalesce(b.seconds, 0)
            from hours h left join busy b using (hour) left join took t using (hour) left join legs l using (hour)
            order by h.hour""";
    private static final String UNITS = WORK + """
            select unit_id, min(call_sign), count(*),
                   sum(extract(epoch from least(until, ?::timestamptz) - greatest(dispatched_at, ?::timestamptz)))::bigint
            from work group by unit_id order by 4 desc, 2""";

    private static final long EARLIER_CALLS_SECONDS = 86_400;

    private final DataSource database;
    private final String zone;

    JdbcOperationalMeasures(DataSource database, AgencyProfile agency) {
        this.database = database;
        this.zone = agency.zone().getId();
    }

    @Override
    public PhaseFigures phases(List<Phase> phases, Instant from, Instant until) {
        return query(
                JdbcPhases.sql(phases), JdbcPhases::read, zone, Ids.floor(from), after(until), time(from), time(until));
    }

    @Override
    public List<Answering> answering(Collection<ContactKind> kinds, Instant from, Instant until) {
        String[] names = kinds.stream().map(Enum::name).toArray(String[]::new);
        return query(
                ANSWERING,
                JdbcOperationalMeasures::readAnswering,
                zone,
                names,
                time(from),
                time(until),
                Ids.floor(from),
                Ids.floor(until));
    }

    @Override
    public Workload workload(Instant from, Instant until) {
        Object[] work = {
            time(until),
            Ids.floor(from.minusSeconds(EARLIER_CALLS_SECONDS)),
            after(until),
            time(until),
            time(until),
            time(from)
        };
        return new Workload(
                query(
                        HOURS,
                        JdbcOperationalMeasures::readHours,
                        and(
                                work,
                                time(from),
                                zone,
                                time(until),
                                time(from),
                                zone,
                                time(until),
                                zone,
                                Ids.floor(from),
                                after(until),
                                time(from),
                                time(until),
                                zone,
                                time(from),
                                time(until))),
                query(UNITS, JdbcOperationalMeasures::readUnits, and(work, time(until), time(from))));
    }

    private static List<Answering> readAnswering(ResultSet row) throws SQLException {
        List<Answering> read = new ArrayList<>();
        while (row.next()) {
            Timestamp hour = row.getTimestamp(1);
            long answered = row.getLong(3);
            long abandoned = row.getLong(4);
            long[] within = {row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)};
            Double[] sorted =
                    answered == 0 ? new Double[0] : (Double[]) row.getArray(9).getArray();
            Map<String, Long> excluded = new LinkedHashMap<>();
            for (int i = 0; i < NOT_MEASURED.size(); i++) {
                if (row.getLong(10 + i) > 0) {
                    excluded.put(NOT_MEASURED.get(i), row.getLong(10 + i));
                }
            }
            read.add(new Answering(
                    hour == null ? null : hour.toInstant(),
                    row.getLong(2),
                    answered,
                    abandoned,
                    Percentile.of(sorted, 0.5),
                    Percentile.of(sorted, 0.9),
                    Compliance.of(within, answered),
                    Compliance.of(within, answered + abandoned),
                    excluded));
        }
        return read;
    }

    private static List<HourlyWorkload> readHours(ResultSet row) throws SQLException {
        List<HourlyWorkload> read = new ArrayList<>();
        while (row.next()) {
            read.add(new HourlyWorkload(
                    row.getTimestamp(1).toInstant(), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        }
        return read;
    }

    private static List<UnitWorkload> readUnits(ResultSet row) throws SQLException {
        List<UnitWorkload> read = new ArrayList<>();
        while (row.next()) {
            read.add(new UnitWorkload(row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4)));
        }
        return read;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof String[] names) {
                    select.setArray(i + 1, connection.createArrayOf("text", names));
                } else {
                    select.setObject(i + 1, values[i]);
                }
            }
            try (ResultSet row = select.executeQuery()) {
                return reader.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("measures not read", e);
        }
    }

    private static Object[] and(Object[] first, Object... then) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(then));
        return all.toArray();
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }

    /** Ids hold the fraction of the millisecond too: the bound is the millisecond after. */
    private static UUID after(Instant until) {
        return Ids.floor(until.plusMillis(1));
    }
}
