package ca.policecomms.dispatch.stream.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.testing.TestDatabase;
import ca.policecomms.dispatch.Schema;
import ca.policecomms.dispatch.stream.model.StreamEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Numbers of the stream, whoever gives them and whenever lines commit. */
class StreamNumberingTest {
    private static TestDatabase database;
    private static JdbcStreamLog log;

    @BeforeAll
    static void create() {
        database = Schema.newest("stream");
        log = new JdbcStreamLog(database.app(), new StreamBody(new ObjectMapper()));
    }

    @BeforeEach
    void empty() throws SQLException {
        Schema.run(
                database,
                "truncate timeline, stream_event, stream_pending; update stream_head set position = 0, kept_after = 0");
    }

    @Test
    @DisplayName("D49 a line that commits late is numbered late, and none is skipped or numbered before its commit")
    void lateCommit() throws SQLException {
        UUID early = Ids.next();
        UUID late = Ids.next();
        try (Connection slow = database.app().getConnection()) {
            slow.setAutoCommit(false);
            write(slow, late, 1);
            write(early, 1);
            assertThat(number(100)).isEqualTo(1);
            write(early, 2);
            assertThat(number(100)).isEqualTo(1);
            slow.commit();
        }
        write(early, 3);
        assertThat(number(100)).isEqualTo(2);
        assertThat(number(100)).isZero();
        assertThat(told()).containsExactly(early + " 1", early + " 2", late + " 1", early + " 3");
    }

    @Test
    @DisplayName("D49 what is rolled back is never numbered and leaves no gap")
    void rolledBack() throws SQLException {
        UUID call = Ids.next();
        try (Connection connection = database.app().getConnection()) {
            connection.setAutoCommit(false);
            write(connection, call, 1);
            connection.rollback();
        }
        write(call, 1);
        number(100);
        assertThat(log.after(0, 10)).extracting(StreamEvent::position).containsExactly(1L);
    }

    @Test
    @DisplayName(
            "D49 four replicas that number at once, two of them killed, give each line one number, in order, without a gap")
    void manyNumber() throws Exception {
        int writers = 8;
        int lines = 60;
        AtomicBoolean writing = new AtomicBoolean(true);
        Set<String> written = new HashSet<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> replicas = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                replicas.add(threads.submit(() -> numberUntilDone(writing)));
            }
            List<Future<UUID>> subjects = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                subjects.add(threads.submit(() -> writeSlowly(lines)));
            }
            Schema.run(
                    database,
                    "select pg_terminate_backend(pid) from (select pid from pg_stat_activity where query like"
                            + " '%stream_number%' and datname = current_database() and pid <> pg_backend_pid() limit 2) as two");
            for (Future<UUID> subject : subjects) {
                UUID id = subject.get();
                LongStream.rangeClosed(1, lines).forEach(n -> written.add(id + " " + n));
            }
            writing.set(false);
            for (Future<?> replica : replicas) {
                replica.get();
            }
        }
        while (number(100) > 0) {
            // The rest of those whose replica was killed.
        }
        List<String> told = told();
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
        assertThat(log.after(0, 1_000))
                .extracting(StreamEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writers * lines).boxed().toList());
        written.stream()
                .map(line -> line.split(" ")[0])
                .distinct()
                .forEach(subject -> assertThat(told.stream().filter(line -> line.startsWith(subject)))
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, lines)
                                .mapToObj(n -> subject + " " + n)
                                .toList()));
    }

    @Test
    @DisplayName("D49 lines carry kind, division and units, of calls those that are on it")
    void whoIsConcerned() throws SQLException {
        UUID call = Ids.next();
        UUID unit = Ids.next();
        run("insert into unit (id, version, fact_count, call_sign, service, division, capabilities, status, status_at)"
                + " values ('%s', 1, 1, 'S1', 'POLICE', 'EAST', '{}', 'COMMITTED', now())".formatted(unit));
        run("""
                insert into call_for_service (id, number, version, fact_count, state, type_code, priority, location_known,
                    location_verified, late, major_incident, received_at, created_at, division)
                values ('%s', 'N1', 1, 1, 'ACTIVE', 'UNKNOWN', 3, false, false, false, false, now(), now(), 'WEST')""".formatted(call));
        run("insert into assignment (id, version, call_id, unit_id, call_sign, state, active, skipped, flags, late)"
                + " values ('%s', 1, '%s', '%s', 'S1', 'EN_ROUTE', true, '{}', '{}', false)"
                        .formatted(Ids.next(), call, unit));
        write(call, 1);
        run("insert into timeline (subject_id, number, type, recorded_at, actor, role, source, late, flags, data, kind)"
                + " values ('%s', 1, 'unit.status-changed', now(), 'ann', 'x', 'CONSOLE', false, '{}', '{}', 'unit')"
                        .formatted(unit));
        number(10);
        StreamEvent ofCall = log.after(0, 10).get(0);
        assertThat(ofCall.kind()).isEqualTo("call");
        assertThat(ofCall.division()).isEqualTo("WEST");
        assertThat(ofCall.unitIds()).containsExactly(unit);
        assertThat(ofCall.body())
                .contains("\"sequence\":1,\"division\":\"WEST\"", "\"subjectId\":\"" + call, "\"recordedAt\":\"")
                .doesNotContain("\n", "recorded_at");
        StreamEvent ofUnit = log.after(0, 10).get(1);
        assertThat(ofUnit.division()).isEqualTo("EAST");
        assertThat(ofUnit.unitIds()).containsExactly(unit);
    }

    @Test
    @DisplayName("D49 only what is older than a day is forgotten, and the head tells up to where")
    void forgets() throws SQLException {
        UUID call = Ids.next();
        for (int n = 1; n <= 5; n++) {
            write(call, n);
        }
        number(10);
        Schema.run(
                database,
                "update stream_event set numbered_at = numbered_at - interval '26 hours' where position <= 3");
        assertThat(one("select stream_forget(interval '25 hours', 2)")).isEqualTo("2");
        assertThat(one("select stream_forget(interval '25 hours', 100)")).isEqualTo("1");
        assertThat(one("select stream_forget(interval '25 hours', 100)")).isEqualTo("0");
        assertThat(log.head().keptAfter()).isEqualTo(3);
        assertThat(log.after(3, 10)).extracting(StreamEvent::position).containsExactly(4L, 5L);
        assertThat(log.head().continues(2)).isFalse();
    }

    private static void numberUntilDone(AtomicBoolean writing) {
        while (writing.get()) {
            try {
                number(7);
            } catch (SQLException killed) {
                return;
            }
        }
    }

    private static UUID writeSlowly(int lines) throws Exception {
        UUID subject = Ids.next();
        try (Connection connection = database.app().getConnection()) {
            connection.setAutoCommit(false);
            for (int n = 1; n <= lines; n++) {
                write(connection, subject, n);
                Thread.sleep(ThreadLocalRandom.current().nextInt(4));
                connection.commit();
            }
        }
        return subject;
    }

    private static List<String> told() {
        ObjectMapper json = new ObjectMapper();
        return log.after(0, 10_000).stream()
                .map(event -> {
                    try {
                        var line = json.readTree(event.body());
                        return line.get("subjectId").textValue() + " "
                                + line.get("number").longValue();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static int number(int limit) throws SQLException {
        return Integer.parseInt(one("select stream_number(" + limit + ")"));
    }

    private static void write(UUID subject, long number) throws SQLException {
        try (Connection connection = database.app().getConnection()) {
            write(connection, subject, number);
        }
    }

    private static void write(Connection connection, UUID subject, long number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into timeline (subject_id, number, type, recorded_at, actor, role, source, late, flags, data, kind)"
                        + " values (?, ?, 'call.updated', now(), 'ann', 'dispatcher', 'CONSOLE', false, '{}', '{}', 'call')")) {
            insert.setObject(1, subject);
            insert.setLong(2, number);
            insert.executeUpdate();
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.app().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = database.app().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
