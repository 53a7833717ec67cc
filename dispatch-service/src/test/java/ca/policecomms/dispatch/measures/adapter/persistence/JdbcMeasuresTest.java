package ca.policecomms.dispatch.measures.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.testing.TestDatabase;
import ca.policecomms.dispatch.Schema;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.measures.model.Interval;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures against rows made by hand. */
class JdbcMeasuresTest {
    private static final String DISPATCH = "receivedToFirstDispatch";
    private static final String ON_SCENE = "receivedToFirstOnScene";
    private static final UUID IMPORT = UUID.fromString("018f0000-0000-7000-8000-0000000000c1");
    private static final UUID UNIT = UUID.fromString("018f0000-0000-7000-8000-0000000000d1");

    private static TestDatabase database;
    private int calls;

    @BeforeAll
    static void migrate() {
        database = Schema.newest("measures");
    }

    @BeforeEach
    void empty() throws SQLException {
        Schema.run(
                database, "truncate cad_import, call_for_service, call_by_number, unit, assignment, contact cascade");
        Schema.run(
                database,
                "insert into cad_import values ('" + IMPORT + "', 'n', 'f', 1, 'UTC', 'm', now(), 'ann');"
                        + "insert into unit values ('" + UNIT
                        + "', 1, 1, '1A', 'POLICE', null, '{}', 'AVAILABLE', now())");
    }

    @ParameterizedTest(name = "D50 of {0}")
    @ValueSource(ints = {1, 2, 3, 9, 10, 11, 100})
    @DisplayName("D50 a percentile is sorted[int(n*f)]")
    void percentiles(int n) throws SQLException {
        // Unsorted on purpose: 7 is prime to all of these numbers.
        long[] seconds = IntStream.range(0, n).mapToLong(i -> (i * 7L) % 101).toArray();
        for (long each : seconds) {
            sent(call(3, "CLOSED", false), each, null);
        }
        Arrays.sort(seconds);
        Interval all = find(ofImport(), DISPATCH, null);
        assertThat(all.n()).isEqualTo(n);
        assertThat(all.p50Seconds()).isEqualTo(seconds[(int) (n * 0.5)]);
        assertThat(all.p90Seconds()).isEqualTo(seconds[(int) (n * 0.9)]);
        assertThat(all.excluded()).isEmpty();
    }

    @Test
    @DisplayName("D50 the first unit counts, whichever was sent first and whichever arrived first")
    void firstUnit() throws SQLException {
        UUID call = call(2, "ACTIVE", false);
        sent(call, 60L, 500L);
        sent(call, 40L, 900L);
        assertThat(find(ofImport(), DISPATCH, null).p50Seconds()).isEqualTo(40);
        assertThat(find(ofImport(), ON_SCENE, null).p50Seconds()).isEqualTo(500);
    }

    @Test
    @DisplayName("D50 figures for each priority and for all of them")
    void byPriority() throws SQLException {
        sent(call(2, "CLOSED", false), 10L, 100L);
        sent(call(2, "CLOSED", false), 30L, 300L);
        sent(call(3, "CLOSED", false), 20L, 200L);
        List<Interval> found = ofImport();
        assertThat(find(found, DISPATCH, 2).n()).isEqualTo(2);
        assertThat(find(found, DISPATCH, 2).p50Seconds()).isEqualTo(30);
        assertThat(find(found, DISPATCH, 3).p90Seconds()).isEqualTo(20);
        assertThat(find(found, DISPATCH, null).n()).isEqualTo(3);
        assertThat(found).extracting(Interval::priority).containsOnly(null, 2, 3);
    }

    @Test
    @DisplayName("D50 what is missing or negative is not measured, and listed with its count")
    void missingAndNegative() throws SQLException {
        sent(call(3, "CLOSED", false), 50L, 400L);
        sent(call(3, "CLOSED", false), 50L, null);
        sent(call(3, "CLOSED", false), -5L, 200L);
        call(3, "CANCELLED", false);
        List<Interval> found = ofImport();
        assertThat(find(found, DISPATCH, 3).n()).isEqualTo(2);
        assertThat(find(found, DISPATCH, 3).excluded()).isEqualTo(Map.of("MISSING", 1L, "NEGATIVE", 1L));
        assertThat(find(found, ON_SCENE, 3).n()).isEqualTo(2);
        assertThat(find(found, ON_SCENE, 3).excluded()).isEqualTo(Map.of("MISSING", 2L));
    }

    @Test
    @DisplayName("D50 when nothing can be measured there is no percentile, and the reason is told")
    void nothing() throws SQLException {
        call(1, "PENDING", false);
        Interval none = find(ofImport(), DISPATCH, 1);
        assertThat(none.n()).isZero();
        assertThat(none.p50Seconds()).isNull();
        assertThat(none.excluded()).isEqualTo(Map.of("MISSING", 1L));
    }

    @Test
    @DisplayName("D50 of a period late, merged, transferred and scheduled calls are left out and counted")
    void exclusionsOfAPeriod() throws SQLException {
        sent(call(3, "CLOSED", false), 50L, 400L);
        sent(call(3, "CLOSED", true), 50L, 400L);
        sent(call(3, "MERGED", false), 50L, 400L);
        sent(call(3, "DIVERTED", false), 50L, 400L);
        call(null, "SCHEDULED", false);
        Interval all = find(measures().ofPeriod(Stamps.NOON, Stamps.NOON.plusSeconds(3600)), DISPATCH, null);
        assertThat(all.n()).isEqualTo(1);
        assertThat(all.excluded()).isEqualTo(Map.of("LATE", 1L, "MERGED", 1L, "TRANSFERRED", 1L, "SCHEDULED", 1L));
    }

    @Test
    @DisplayName("D50 of an import all is late, so lateness leaves nothing out")
    void lateImports() throws SQLException {
        sent(call(3, "CLOSED", true), 50L, 400L);
        assertThat(find(ofImport(), DISPATCH, null).n()).isEqualTo(1);
    }

    @Test
    @DisplayName("D50 a period has its beginning and not its end")
    void period() throws SQLException {
        sent(call(3, "CLOSED", false), 50L, 400L);
        Instant received = Stamps.NOON;
        assertThat(measures().ofPeriod(received, received.plusSeconds(1))).isNotEmpty();
        assertThat(measures().ofPeriod(received.minusSeconds(1), received)).isEmpty();
        assertThat(measures().ofPeriod(received.plusSeconds(1), received.plusSeconds(2)))
                .isEmpty();
    }

    private static JdbcMeasures measures() {
        return new JdbcMeasures(database.app());
    }

    private static List<Interval> ofImport() {
        return measures().ofImport(IMPORT);
    }

    private static Interval find(List<Interval> intervals, String name, Integer priority) {
        return intervals.stream()
                .filter(each -> each.name().equals(name) && Objects.equals(each.priority(), priority))
                .findFirst()
                .orElseThrow();
    }

    /** A call received at noon; its id. */
    private UUID call(Integer priority, String state, boolean late) throws SQLException {
        UUID id = Ids.at(Stamps.NOON);
        String sql = """
                insert into call_for_service (id, number, version, fact_count, state, type_code, initial_priority,
                    priority, location_known, location_verified, import_id, external_ref, late, major_incident,
                    received_at, created_at, disposition)
                values (?, ?, 1, 1, ?, 'UNKNOWN', ?, ?, false, false, ?, ?, ?, false, ?, ?, 'DONE')""";
        try (Connection connection = database.owner().getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, "K26-" + ++calls);
            insert.setString(3, state);
            insert.setObject(4, priority);
            insert.setObject(5, priority);
            insert.setObject(6, IMPORT);
            insert.setString(7, "r" + calls);
            insert.setBoolean(8, late);
            insert.setTimestamp(9, Timestamp.from(Stamps.NOON));
            insert.setTimestamp(10, Timestamp.from(Stamps.NOON));
            insert.executeUpdate();
        }
        return id;
    }

    /** A unit was sent, and arrived, so many seconds after the call was received; null for an unknown time. */
    private static void sent(UUID call, Long dispatched, Long onScene) throws SQLException {
        String sql = """
                insert into assignment (id, version, call_id, unit_id, call_sign, state, active, dispatched_at,
                    on_scene_at, skipped, flags, late)
                values (?, 1, ?, ?, '1A', 'CLEARED', false, ?, ?, '{}', '{}', false)""";
        try (Connection connection = database.owner().getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, call);
            insert.setObject(3, UNIT);
            insert.setTimestamp(4, after(dispatched));
            insert.setTimestamp(5, after(onScene));
            insert.executeUpdate();
        }
    }

    private static Timestamp after(Long seconds) {
        return seconds == null ? null : Timestamp.from(Stamps.NOON.plusSeconds(seconds));
    }
}
