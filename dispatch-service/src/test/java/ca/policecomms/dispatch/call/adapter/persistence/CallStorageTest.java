package ca.policecomms.dispatch.call.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.testing.TestDatabase;
import ca.policecomms.dispatch.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Partitions, the table of current calls and the keys, as the service's own role finds them. */
class CallStorageTest {
    private static final Instant LONG_AGO = Instant.parse("2019-03-31T23:59:59.999Z");
    private static final Instant OTHER_MONTH = Instant.parse("2016-02-29T00:00:00Z");
    private static TestDatabase database;
    private static int calls;

    @BeforeAll
    static void create() {
        database = Schema.newest("storage");
    }

    @Test
    @DisplayName(
            "D55 the partitions of a month are made once, whoever asks, and hold the month to its last millisecond")
    void onDemand() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(threads.submit(() -> one("select record_month_add('" + LONG_AGO + "')")));
            }
            for (Future<String> each : asked) {
                assertThat(each.get()).isEqualTo("t");
            }
        }
        UUID last = save(LONG_AGO, "CLOSED");
        UUID next = save(LONG_AGO.plusMillis(1), "CLOSED");
        assertThat(partitionOf(last)).isEqualTo("call_for_service_201903");
        assertThat(partitionOf(next)).isEqualTo("call_for_service_default");
        assertThat(one("select count(*) from record_month where month = '2019-03-01'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("D55 a month whose rows lie in the default partition stays there, and is found")
    void safetyNet() throws SQLException {
        Instant then = Instant.parse("2018-06-15T00:00:00Z");
        UUID stray = save(then, "CLOSED");
        assertThat(partitionOf(stray)).isEqualTo("call_for_service_default");
        assertThat(one("select record_month_add('" + then + "')")).isEqualTo("f");
        assertThat(one("select number from call_for_service where id = '" + stray + "'"))
                .isNotNull();
    }

    @Test
    @DisplayName("D55 partitions that a busy default partition keeps waiting are left for the next turn")
    void neverWaits() throws SQLException {
        try (Connection busy = database.app().getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement().executeQuery("select count(*) from call_for_service");
            assertThat(one("select record_month_add('2017-01-01T00:00:00Z')")).isEqualTo("f");
            busy.rollback();
        }
        assertThat(one("select record_month_add('2017-01-01T00:00:00Z')")).isEqualTo("t");
    }

    @Test
    @DisplayName("D55 partitions of the months to come are there, and recent calls are forgotten after a day")
    void maintenance() throws SQLException {
        UUID open = save(Instant.now(), "PENDING");
        UUID ended = save(Instant.now(), "PENDING");
        run("update call_for_service set state = 'CLOSED', disposition = 'DONE' where id = '" + ended + "'");
        owner("update call_current set ended_at = ended_at - interval '25 hours' where id = '" + ended + "'");
        one("select record_maintain()");
        assertThat(one("select count(*) from record_month where month > now()")).isEqualTo("3");
        assertThat(one("select string_agg(id::text, ',') from call_current where id in ('" + open + "', '" + ended
                        + "')"))
                .isEqualTo(open.toString());
    }

    @Test
    @DisplayName(
            "D55 the table of current calls follows the call: open, ended, open again, and not for an old one's words")
    void current() throws SQLException {
        UUID call = save(Instant.now(), "PENDING");
        run("update call_for_service set priority = 1, division = 'WEST' where id = '" + call + "'");
        assertThat(currentOf(call)).isEqualTo("PENDING 1 WEST f");
        run("update call_for_service set state = 'CLOSED', disposition = 'DONE' where id = '" + call + "'");
        assertThat(currentOf(call)).isEqualTo("CLOSED 1 WEST t");
        run("update call_for_service set state = 'PENDING' where id = '" + call + "'");
        assertThat(currentOf(call)).isEqualTo("PENDING 1 WEST f");

        UUID old = save(Instant.now(), "CLOSED");
        run("update call_for_service set location_text = 'elsewhere' where id = '" + old + "'");
        assertThat(currentOf(old)).isNull();
    }

    @Test
    @DisplayName(
            "D55 number, address and telephone key find the call; what is corrected finds it no more under the old one")
    void keys() throws SQLException {
        UUID call = save(Instant.now(), "PENDING");
        UUID phone = UUID.randomUUID();
        run("update call_for_service set civic_number = 12, street = 'O''Brien  St.', phone_key = '" + phone
                + "' where id = '" + call + "'");
        assertThat(one("select call_id from call_by_phone where phone_key = '" + phone + "'"))
                .isEqualTo(call.toString());
        assertThat(one("select address_key from call_by_address where call_id = '" + call + "'"))
                .isEqualTo("12 O BRIEN ST");
        run("update call_for_service set civic_number = 14, phone_key = null where id = '" + call + "'");
        assertThat(one("select count(*) from call_by_phone where call_id = '" + call + "'"))
                .isEqualTo("0");
        assertThat(one("select string_agg(address_key, ',') from call_by_address where call_id = '" + call + "'"))
                .isEqualTo("14 O BRIEN ST");
        owner("delete from call_for_service where id = '" + call + "'");
        for (String keys :
                List.of("call_by_number where call_id", "call_by_address where call_id", "call_current where id")) {
            assertThat(one("select count(*) from " + keys + " = '" + call + "'"))
                    .as(keys)
                    .isEqualTo("0");
        }
    }

    @Test
    @DisplayName("D55 a number and a reference of an import are given once, over all months")
    void unique() throws SQLException {
        UUID call = save(Instant.now(), "PENDING");
        String number = one("select number from call_for_service where id = '" + call + "'");
        assertThatThrownBy(() -> save(OTHER_MONTH, number, "CLOSED", "null", "null"))
                .hasMessageContaining("call_by_number_pkey");

        UUID cadImport = UUID.randomUUID();
        run("insert into cad_import values ('" + cadImport + "', 'n', '" + cadImport
                + "', 1, 'UTC', 'm', now(), 'ann')");
        String quoted = "'" + cadImport + "'";
        save(Instant.now(), "U-1", "CLOSED", quoted, "'r1'");
        assertThatThrownBy(() -> save(OTHER_MONTH, "U-2", "CLOSED", quoted, "'r1'"))
                .hasMessageContaining("call_by_import_pkey");
        save(OTHER_MONTH, "U-3", "CLOSED", quoted, "'r2'");
    }

    @Test
    @DisplayName("D55 the service's role reads keys and writes none: they follow the call alone")
    void keysAreNobodysToWrite() {
        for (String table : List.of(
                "call_current",
                "call_by_number",
                "call_by_import",
                "call_by_phone",
                "call_by_address",
                "record_month")) {
            assertThatThrownBy(() -> run("delete from " + table)).as(table).hasMessageContaining("permission denied");
        }
    }

    private static UUID save(Instant received, String state) throws SQLException {
        return save(received, "S-" + ++calls, state, "null", "null");
    }

    private static UUID save(Instant received, String number, String state, String importId, String ref)
            throws SQLException {
        UUID id = Ids.at(received);
        run("""
                insert into call_for_service (id, number, version, fact_count, state, type_code, priority, location_known,
                    location_verified, late, major_incident, received_at, created_at, disposition, import_id, external_ref)
                values ('%s', '%s', 1, 1, '%s', 'UNKNOWN', 3, false, false, false, false, '%s', now(), 'DONE', %s, %s)""".formatted(id, number, state, received, importId, ref));
        return id;
    }

    private static String partitionOf(UUID call) throws SQLException {
        return one("select tableoid::regclass from call_for_service where id = '" + call + "'");
    }

    private static String currentOf(UUID call) throws SQLException {
        return one(
                "select concat_ws(' ', state, priority, division, ended_at is not null) from call_current where id = '"
                        + call + "'");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.app().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static void owner(String sql) throws SQLException {
        Schema.run(database, sql);
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = database.app().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
