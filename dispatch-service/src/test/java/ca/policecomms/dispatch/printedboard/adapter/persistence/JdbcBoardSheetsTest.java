package ca.policecomms.dispatch.printedboard.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.testing.TestDatabase;
import ca.policecomms.dispatch.Schema;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.printedboard.model.BoardSheet;
import ca.policecomms.dispatch.printedboard.model.BoardSheet.DutyUnit;
import ca.policecomms.dispatch.printedboard.model.BoardSheet.OpenCall;
import ca.policecomms.dispatch.printedboard.model.BoardSheet.RunningTimer;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JdbcBoardSheetsTest {
    private static final UUID UNIT = UUID.fromString("018f0000-0000-7000-8000-0000000000d1");
    private static final UUID CALL = Ids.at(Stamps.NOON);
    private static TestDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = Schema.newest("printed_board");
        call(CALL, "K26-000001", "ACTIVE", 2);
        call(Ids.at(Stamps.NOON), "K26-000002", "PENDING", 1);
        call(Ids.at(Stamps.NOON), "K26-000003", "CLOSED", 0);
        run("insert into unit (id, version, fact_count, call_sign, service, capabilities, status, status_at) values ('"
                + UNIT + "', 1, 1, '1A', 'POLICE', '{}', 'COMMITTED', now()), ('" + UUID.randomUUID()
                + "', 1, 1, '1B', 'POLICE', '{}', 'OFF_DUTY', now())");
        run("insert into assignment (id, version, call_id, unit_id, call_sign, state, active, dispatched_at, skipped,"
                + " flags, late) values ('" + UUID.randomUUID() + "', 1, '" + CALL + "', '" + UNIT
                + "', '1A', 'EN_ROUTE', true, now(), '{}', '{}', false)");
        run("insert into timer values ('SAFETY', '" + UNIT + "', '" + CALL + "', '" + UNIT + "', now(), 1, now())");
    }

    @Test
    @DisplayName(
            "D53 open calls by priority with their units, units on duty with their call, timers with their subject")
    void board() {
        BoardSheet sheet = new JdbcBoardSheets(database.app()).read(Stamps.NOON);
        assertThat(sheet.asOf()).isEqualTo(Stamps.NOON);
        assertThat(sheet.calls()).extracting(OpenCall::number).containsExactly("K26-000002", "K26-000001");
        assertThat(sheet.calls().getLast().units()).isEqualTo(List.of("1A EN_ROUTE"));
        assertThat(sheet.units())
                .extracting(DutyUnit::callSign, DutyUnit::callNumber)
                .containsExactly(tuple("1A", "K26-000001"));
        assertThat(sheet.timers())
                .extracting(RunningTimer::kind, RunningTimer::subject, RunningTimer::step)
                .containsExactly(tuple("SAFETY", "K26-000001", 1));
    }

    private static void call(UUID id, String number, String state, int priority) throws SQLException {
        run(
                "insert into call_for_service (id, number, version, fact_count, state, type_code, initial_priority, priority,"
                        + " location_known, location_verified, late, major_incident, received_at, created_at, disposition)"
                        + " values ('" + id + "', '" + number + "', 1, 1, '" + state + "', 'UNKNOWN', " + priority
                        + ", "
                        + priority + ", false, false, false, false, '" + Stamps.NOON + "', '" + Stamps.NOON
                        + "', 'DONE')");
    }

    private static void run(String sql) throws SQLException {
        Schema.run(database, sql);
    }
}
