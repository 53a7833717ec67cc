package ca.policecomms.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Ten years of closed calls before all others, in months of their own, made by the database: calls with number, telephone
 * and address, and four lines of timeline each. Repeated callers and addresses are as uneven as in life. Whole months are
 * written beside the tables and attached, so that nothing of today waits; without a log, as they are made again when lost.
 */
final class History {
    static final YearMonth FIRST = YearMonth.of(2006, 1);
    private static final int MONTHS = 120;
    private static final String PREFIX = "BENCH-";

    private static final String CALLS = """
            insert into %1$s (id, number, version, fact_count, state, type_code, initial_priority, priority, location_known,
                location_text, civic_number, street, latitude, longitude, division, location_verified, caller_name,
                caller_phone, phone_key, late, major_incident, received_at, created_at, entered_at, first_dispatched_at,
                closed_at, disposition)
            select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8'
                    || substr(h, 4, 15))::uuid,
                   'BENCH-' || n, 6, 4, 'CLOSED', (array['COLLISION','ALARM','THEFT','DISTURBANCE'])[1 + n %% 4],
                   1 + n %% 5, 1 + n %% 5, true, civic || ' ' || street, civic, street, 44.2 + random() / 10,
                   -76.6 + random() / 5, (array['NORTH','SOUTH','EAST','WEST'])[1 + n %% 4], false, 'Caller ' || n,
                   '613' || phone, md5(phone::text)::uuid, false, false, at, at, at + interval '40 s',
                   at + interval '2 min', at + interval '45 min', 'REPORT-TAKEN'
            from (select n, md5(n::text) as h, %2$s::timestamptz + (n - %3$s) * (%4$s::interval / %5$s) as at,
                         1 + floor(400 * power(random(), 2))::int as civic,
                         'Street ' || floor(300 * power(random(), 2))::int as street,
                         2000000 + floor(3000000 * power(random(), 3))::bigint as phone
                  from generate_series(%3$s::bigint, %3$s + %5$s - 1) as n) as drawn""";
    private static final String LINES = """
            insert into %1$s (subject_id, number, type, occurred_at, recorded_at, actor, role, source, late, flags, data)
            select c.id, k, (array['call.received','call.entered','assignment.state-changed','call.closed'])[k],
                   c.received_at + k * interval '5 min', c.received_at + k * interval '5 min',
                   '018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0f', 'dispatcher', 'CONSOLE', false, '{}',
                   jsonb_build_object('callId', c.id, 'number', c.number, 'typeCode', c.type_code, 'priority', c.priority,
                                      'division', c.division)
            from %2$s c cross join generate_series(1, 4) as k""";

    private final BenchedSuite suite;

    History(BenchedSuite suite) {
        this.suite = suite;
    }

    /** A call of the history. */
    record Known(UUID id, String number) {}

    /** Replaces what is there by that many calls. */
    void fill(long calls) throws SQLException {
        drop();
        long began = System.nanoTime();
        try (Connection owner = suite.asOwner("dispatch")) {
            owner.setAutoCommit(false);
            long next = 0;
            for (int i = 0; i < MONTHS; i++) {
                long upTo = calls * (i + 1) / MONTHS;
                month(owner, FIRST.plusMonths(i), next, upTo - next);
                next = upTo;
                owner.commit();
                if (i % 12 == 11) {
                    System.out.printf(
                            Locale.ROOT, "  %,d calls after %.0f s%n", next, (System.nanoTime() - began) / 1e9);
                }
            }
            keys(owner);
            owner.commit();
            swept(owner);
            owner.commit();
            owner.setAutoCommit(true);
            run(owner, "vacuum (analyze) call_for_service, timeline, call_by_number, call_by_phone, call_by_address");
        }
        System.out.printf(
                Locale.ROOT, "history of %,d calls made in %.0f s%n", calls, (System.nanoTime() - began) / 1e9);
    }

    private static void month(Connection owner, YearMonth month, long first, long count) throws SQLException {
        String suffix = String.format(Locale.ROOT, "_%d%02d", month.getYear(), month.getMonthValue());
        String calls = "call_for_service" + suffix;
        String lines = "timeline" + suffix;
        String from = "'" + month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant() + "'";
        String span = "'" + month.lengthOfMonth() + " days'";
        run(
                owner,
                "create unlogged table " + calls + " (like call_for_service including defaults including constraints)");
        run(owner, "create unlogged table " + lines + " (like timeline including defaults including constraints)");
        if (count > 0) {
            run(owner, String.format(Locale.ROOT, CALLS, calls, from, first, span, count));
            run(owner, String.format(Locale.ROOT, LINES, lines, calls));
        }
        run(owner, "alter table " + calls + " add primary key (id)");
        run(owner, "alter table " + lines + " add primary key (subject_id, number)");
        String bounds = "for values from (%1$s) to (%2$s)".formatted(floor(month), floor(month.plusMonths(1)));
        run(owner, "alter table call_for_service attach partition " + calls + " " + bounds);
        run(owner, "alter table timeline attach partition " + lines + " " + bounds);
        run(
                owner,
                "insert into record_month values ('%s', %s, %s)"
                        .formatted(month.atDay(1), floor(month), floor(month.plusMonths(1))));
    }

    /** Retention has been through it, as it would have been month by month; what it did to each row is not done. */
    private static void swept(Connection owner) throws SQLException {
        run(
                owner,
                "insert into retention_progress (source, up_to, swept_at) select source, "
                        + floor(FIRST.plusMonths(MONTHS)) + "::uuid, now()"
                        + " from unnest(array['call', 'call-people', 'call-place', 'call-timeline', 'contact']) as source"
                        + " on conflict (source) do update set up_to = greatest(retention_progress.up_to, excluded.up_to),"
                        + " swept_at = excluded.swept_at");
    }

    /** In the order of the keys: an index grows several times as fast that way. */
    private static void keys(Connection owner) throws SQLException {
        String history = " from call_for_service where id < " + floor(FIRST.plusMonths(MONTHS));
        run(owner, "set local work_mem = '256MB'");
        run(owner, "insert into call_by_number select number, id" + history + " order by 1");
        run(owner, "insert into call_by_phone select phone_key, id" + history + " order by 1, 2");
        run(
                owner,
                "insert into call_by_address select address_key(civic_number, street, location_text), id" + history
                        + " order by 1, 2");
    }

    /** The lowest id of a month, as text in quotes. */
    private static String floor(YearMonth month) {
        long millis = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return "'" + new UUID(millis << 16, 0) + "'";
    }

    void drop() throws SQLException {
        try (Connection owner = suite.asOwner("dispatch")) {
            List<String> months = new ArrayList<>();
            try (ResultSet row = owner.createStatement()
                    .executeQuery("select to_char(month, 'YYYYMM') from record_month where month < '"
                            + FIRST.plusMonths(MONTHS).atDay(1) + "'")) {
                while (row.next()) {
                    months.add(row.getString(1));
                }
            }
            owner.setAutoCommit(false);
            for (String month : months) {
                for (String parent : List.of("call_for_service", "timeline")) {
                    run(owner, "alter table " + parent + " detach partition " + parent + "_" + month);
                    run(owner, "drop table " + parent + "_" + month);
                }
                run(owner, "delete from record_month where to_char(month, 'YYYYMM') = '" + month + "'");
                owner.commit();
            }
            String ofHistory = " where call_id < " + floor(FIRST.plusMonths(MONTHS));
            run(owner, "delete from call_by_number" + ofHistory);
            run(owner, "delete from call_by_phone" + ofHistory);
            run(owner, "delete from call_by_address" + ofHistory);
            owner.commit();
        }
    }

    /** Calls drawn at random from all of the history. */
    List<Known> sample(int size, long calls) throws SQLException {
        List<Known> known = new ArrayList<>();
        try (Connection service = suite.asService("dispatch");
                PreparedStatement find =
                        service.prepareStatement("select call_id from call_by_number where number = ?")) {
            for (int i = 0; i < size; i++) {
                String number = PREFIX + (long) (Math.random() * calls);
                find.setString(1, number);
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        known.add(new Known(row.getObject(1, UUID.class), number));
                    }
                }
            }
        }
        return known;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
