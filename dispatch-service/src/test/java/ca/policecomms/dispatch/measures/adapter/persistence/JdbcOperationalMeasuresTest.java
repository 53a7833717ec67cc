package ca.policecomms.dispatch.measures.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.commons.testing.TestDatabase;
import ca.policecomms.dispatch.Schema;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.measures.model.Answering;
import ca.policecomms.dispatch.measures.model.HourlyWorkload;
import ca.policecomms.dispatch.measures.model.Interval;
import ca.policecomms.dispatch.measures.model.Phase;
import ca.policecomms.dispatch.measures.model.PhaseFigures;
import ca.policecomms.dispatch.measures.model.UnitWorkload;
import ca.policecomms.dispatch.measures.model.Workload;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The figures against rows made by hand. */
class JdbcOperationalMeasuresTest {
    private static final Instant NOON = Stamps.NOON;
    private static final Instant LATER = NOON.plusSeconds(7200);
    private static final UUID UNIT = UUID.fromString("018f0000-0000-7000-8000-0000000000d1");

    private static TestDatabase database;
    private int calls;

    @BeforeAll
    static void migrate() {
        database = Schema.newest("operational_measures");
    }

    @BeforeEach
    void empty() throws SQLException {
        Schema.run(database, "truncate call_for_service, call_by_number, unit, assignment, contact, test_call cascade");
        run(
                "insert into unit (id, version, fact_count, call_sign, service, capabilities, status, status_at)"
                        + " values (?, 1, 1, '1A', 'POLICE', '{}', 'AVAILABLE', now())",
                UNIT);
    }

    @Test
    @DisplayName("D2 answers within 10, 15, 20 and 40 seconds, with abandoned contacts and without, by the hour")
    void answering() throws SQLException {
        for (int wait : new int[] {3, 9, 10, 14, 15, 16, 20, 21}) {
            leg(NOON.plusSeconds(wait), wait, null, false);
        }
        leg(NOON.plusSeconds(30), null, 12, false);
        leg(NOON.plusSeconds(40), null, 90, false);
        leg(NOON.plusSeconds(3600), 41, null, false);

        List<Answering> found = answered();
        Answering all = found.getFirst();
        assertThat(all.hour()).isNull();
        assertThat(all.offered()).isEqualTo(11);
        assertThat(all.answered()).isEqualTo(9);
        assertThat(all.abandoned()).isEqualTo(2);
        assertThat(found.stream().skip(1)).extracting(Answering::hour).containsExactly(NOON, NOON.plusSeconds(3600));
        Answering first = found.get(1);
        assertThat(first.excludingAbandoned().within10()).isEqualTo(37.5);
        assertThat(first.excludingAbandoned().within15()).isEqualTo(62.5);
        assertThat(first.excludingAbandoned().within20()).isEqualTo(87.5);
        assertThat(first.excludingAbandoned().within40()).isEqualTo(100);
        assertThat(first.includingAbandoned().within15()).isEqualTo(50);
        assertThat(first.includingAbandoned().within40()).isEqualTo(80);
        assertThat(first.p50Seconds()).isEqualTo(15);
        assertThat(first.p90Seconds()).isEqualTo(21);
        assertThat(found.get(2).excludingAbandoned().within40()).isZero();
    }

    @Test
    @DisplayName("D2 90 % within 15 s and 95 % within 20 s is met at the very figure, and missed just below")
    void compliance() throws SQLException {
        for (int i = 0; i < 18; i++) {
            leg(NOON, 15, null, false);
        }
        leg(NOON, 20, null, false);
        leg(NOON, 21, null, false);
        assertThat(answered().getFirst().excludingAbandoned().meets15()).isTrue();
        assertThat(answered().getFirst().excludingAbandoned().meets20()).isTrue();
        leg(NOON, null, 5, false);
        assertThat(answered().getFirst().excludingAbandoned().meets15()).isTrue();
        assertThat(answered().getFirst().includingAbandoned().meets15()).isFalse();
        assertThat(answered().getFirst().includingAbandoned().meets20()).isFalse();
    }

    @Test
    @DisplayName("D2 contacts without a clock, of the future, late or still waiting are listed, never measured")
    void notMeasured() throws SQLException {
        leg(NOON, 5, null, false);
        leg(NOON, 5, null, true);
        leg(NOON, -5, null, false);
        leg(NOON, null, null, false);
        run(contact("ANSWERED"), Ids.at(NOON), ContactKind.EMERGENCY_911.name(), null, time(NOON), null, false);
        Answering all = answered().getFirst();
        assertThat(all.answered()).isEqualTo(1);
        assertThat(all.excluded()).isEqualTo(Map.of("LATE", 1L, "NEGATIVE", 1L, "WAITING", 1L, "MISSING", 1L));
    }

    @Test
    @DisplayName("D2 of a period without contacts there is no share and no verdict")
    void noContacts() {
        Answering none = answered().getFirst();
        assertThat(none.excludingAbandoned().within15()).isNull();
        assertThat(none.excludingAbandoned().meets15()).isNull();
        assertThat(none.p50Seconds()).isNull();
    }

    @Test
    @DisplayName("D50 phases by initial priority, by final priority, by hour and of all calls")
    void phases() throws SQLException {
        sent(call(3, 2, "CLOSED", NOON, 20), 50, 400);
        sent(call(2, 2, "CLOSED", NOON, 10), 30, 200);
        sent(call(3, 3, "CLOSED", NOON.plusSeconds(3600), 40), 70, 600);
        PhaseFigures response = measures().phases(Phase.RESPONSE, NOON, LATER);
        assertThat(find(response.intervals(), Phase.RECEIVED_TO_FIRST_DISPATCH, null)
                        .n())
                .isEqualTo(3);
        assertThat(find(response.intervals(), Phase.RECEIVED_TO_FIRST_DISPATCH, 2)
                        .p50Seconds())
                .isEqualTo(50);
        assertThat(find(response.byInitialPriority(), Phase.RECEIVED_TO_FIRST_DISPATCH, 3)
                        .p50Seconds())
                .isEqualTo(70);
        assertThat(find(response.byInitialPriority(), Phase.RECEIVED_TO_FIRST_DISPATCH, 3)
                        .n())
                .isEqualTo(2);
        assertThat(find(response.intervals(), Phase.FIRST_DISPATCH_TO_FIRST_ON_SCENE, 3)
                        .p50Seconds())
                .isEqualTo(530);
        assertThat(response.byHour().stream()
                        .filter(each -> each.name().equals("receivedToFirstOnScene"))
                        .map(each -> each.hour() + " " + each.n() + " " + each.p50Seconds()))
                .containsExactly(NOON + " 2 400.0", NOON.plusSeconds(3600) + " 1 600.0");
        PhaseFigures processing = measures().phases(Phase.PROCESSING, NOON, LATER);
        assertThat(find(processing.intervals(), Phase.RECEIVED_TO_ENTERED, null).p50Seconds())
                .isEqualTo(20);
        assertThat(find(processing.intervals(), Phase.ENTERED_TO_FIRST_DISPATCH, null)
                        .p90Seconds())
                .isEqualTo(30);
    }

    @Test
    @DisplayName("D50 what is not measured is listed with its count: missing, negative, late, merged, and so on")
    void exclusions() throws SQLException {
        sent(call(3, 3, "CLOSED", NOON, 10), 50, 400);
        sent(call(3, 3, "CLOSED", NOON, 10), -5, 400);
        call(3, 3, "PENDING", NOON, 10);
        sent(call(3, 3, "MERGED", NOON, 10), 50, 400);
        sent(call(3, 3, "DIVERTED", NOON, 10), 50, 400);
        call(3, null, "SCHEDULED", NOON, null);
        UUID test = call(3, 3, "CLOSED", NOON, 10);
        sent(test, 50, 400);
        run("insert into test_call values (?, now(), 'ann')", test);
        UUID late = call(3, 3, "CLOSED", NOON, 10);
        sent(late, 50, 400);
        run("update call_for_service set late = true where id = ?", late);
        UUID stop = call(3, 3, "CLOSED", NOON, 10);
        sent(stop, 50, 400);
        run("update call_for_service set officer_initiated = true where id = ?", stop);
        UUID cameDue = call(3, 3, "CLOSED", NOON, 10);
        sent(cameDue, 50, 400);
        run("update call_for_service set due_at = received_at where id = ?", cameDue);
        UUID tookOver = call(3, 3, "CLOSED", NOON, 10);
        sent(tookOver, 50, 400);
        run("update assignment set moved_from = ? where call_id = ?", UUID.randomUUID(), tookOver);
        Interval all = find(
                measures().phases(Phase.RESPONSE, NOON, LATER).intervals(), Phase.RECEIVED_TO_FIRST_DISPATCH, null);
        assertThat(all.n()).isEqualTo(1);
        assertThat(all.excluded())
                .isEqualTo(Map.of(
                        "TEST",
                        1L,
                        "LATE",
                        1L,
                        "MERGED",
                        2L,
                        "TRANSFERRED",
                        1L,
                        "OFFICER_INITIATED",
                        1L,
                        "SCHEDULED",
                        2L,
                        "MISSING",
                        1L,
                        "NEGATIVE",
                        1L));
    }

    @Test
    @DisplayName("D50 a percentile is sorted[int(n*f)]")
    void percentile() {
        assertThat(Percentile.of(new Double[0], 0.5)).isNull();
        assertThat(Percentile.of(new Double[] {7.0}, 0.9)).isEqualTo(7);
        assertThat(Percentile.of(new Double[] {1.0, 2.0}, 0.5)).isEqualTo(2);
        assertThat(Percentile.of(new Double[] {1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0}, 0.9))
                .isEqualTo(10);
    }

    @Test
    @DisplayName("D50 the workload of each hour and each unit; work across the hour counts in both")
    void workload() throws SQLException {
        leg(NOON, 5, null, false);
        UUID call = call(3, 3, "CLOSED", NOON, 10);
        sent(call, 3000, 3200);
        run("update assignment set ended_at = ? where call_id = ?", time(NOON.plusSeconds(4200)), call);
        Workload workload = measures().workload(NOON, LATER);
        assertThat(workload.hours())
                .containsExactly(
                        new HourlyWorkload(NOON, 1, 1, 1, 600),
                        new HourlyWorkload(NOON.plusSeconds(3600), 0, 0, 0, 600));
        assertThat(workload.units()).containsExactly(new UnitWorkload(UNIT, "1A", 1, 1200));
    }

    @Test
    @DisplayName("D2 D50 a period has its beginning and not its end")
    void period() throws SQLException {
        leg(NOON, 5, null, false);
        sent(call(3, 3, "CLOSED", NOON, 10), 50, 400);
        for (Instant from : List.of(NOON.minusSeconds(1), NOON, NOON.plusSeconds(1))) {
            Instant until = from.plusSeconds(1);
            boolean inside = from.equals(NOON);
            assertThat(measures()
                            .answering(List.of(ContactKind.EMERGENCY_911), from, until)
                            .getFirst()
                            .offered())
                    .isEqualTo(inside ? 1 : 0);
            assertThat(measures()
                            .phases(Phase.RESPONSE, from, until)
                            .intervals()
                            .isEmpty())
                    .isNotEqualTo(inside);
        }
    }

    private static JdbcOperationalMeasures measures() {
        return new JdbcOperationalMeasures(database.app(), AgencyProfileProducer.load("kingston", Optional.empty()));
    }

    private static List<Answering> answered() {
        return measures().answering(List.of(ContactKind.EMERGENCY_911), NOON, LATER);
    }

    private static Interval find(List<Interval> intervals, Phase phase, Integer priority) {
        return intervals.stream()
                .filter(each -> each.name().equals(phase.label()) && Objects.equals(each.priority(), priority))
                .findFirst()
                .orElseThrow();
    }

    private static void leg(Instant offered, Integer answered, Integer abandoned, boolean late) throws SQLException {
        String state = answered != null ? "ENDED" : abandoned != null ? "ABANDONED" : "OFFERED";
        run(
                contact(state),
                Ids.at(offered),
                ContactKind.EMERGENCY_911.name(),
                time(offered),
                answered == null ? null : time(offered.plusSeconds(answered)),
                abandoned == null ? null : time(offered.plusSeconds(abandoned)),
                late);
    }

    private static String contact(String state) {
        return "insert into contact (id, version, fact_count, state, kind, callback_tries, offered_at, answered_at,"
                + " abandoned_at, late) values (?, 1, 1, '" + state
                + "', ?, 0, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?)";
    }

    private UUID call(Integer initial, Integer priority, String state, Instant received, Integer entered)
            throws SQLException {
        UUID id = Ids.at(received);
        run(
                "insert into call_for_service (id, number, version, fact_count, state, type_code, initial_priority,"
                        + " priority, location_known, location_verified, late, major_incident, received_at, created_at,"
                        + " entered_at, disposition) values (?, ?, 1, 1, ?, 'UNKNOWN', ?, ?, false, false, false, false,"
                        + " ?, ?, ?::timestamptz, 'DONE')",
                id,
                "K26-" + ++calls,
                state,
                initial,
                priority,
                time(received),
                time(received),
                entered == null ? null : time(received.plusSeconds(entered)));
        return id;
    }

    /** Seconds after the call was received. */
    private static void sent(UUID call, int dispatched, int onScene) throws SQLException {
        run(
                "insert into assignment (id, version, call_id, unit_id, call_sign, state, active, dispatched_at,"
                        + " on_scene_at, ended_at, skipped, flags, late) select ?, 1, id, ?, '1A', 'CLEARED', false,"
                        + " received_at + make_interval(secs => ?), received_at + make_interval(secs => ?),"
                        + " received_at + make_interval(secs => ?), '{}', '{}', false from call_for_service where id = ?",
                UUID.randomUUID(),
                UNIT,
                (double) dispatched,
                (double) onScene,
                (double) onScene + 1,
                call);
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }

    private static void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
