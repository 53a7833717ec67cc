package ca.policecomms.dispatch.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.problem.Violation;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.records.model.Attempts;
import ca.policecomms.dispatch.records.model.Criteria;
import ca.policecomms.dispatch.records.model.HitOrder;
import ca.policecomms.dispatch.records.model.NewQuery;
import ca.policecomms.dispatch.records.model.QueryKind;
import ca.policecomms.dispatch.records.model.QueryOutcome;
import ca.policecomms.dispatch.records.model.QueryState;
import ca.policecomms.dispatch.records.model.QueryView;
import ca.policecomms.dispatch.records.model.RecordsQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStateMachineTest {

    /** Every state, taken and not, with the acts it allows and no other. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "QUEUED, false, take answer withdraw",
        "QUEUED, true, answer withdraw",
        "ANSWERED, false, take",
        "ANSWERED, true, relay",
        "READ_BACK, true, ''",
        "WITHDRAWN, false, ''",
        "WITHDRAWN, true, ''"
    })
    @DisplayName("D29 a query is asked, taken, answered and read back, and nothing else in each state")
    void acts(QueryState state, boolean taken, String allowed) {
        List<String> expected = allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
        assertThat(in(state, taken).view(null).allowedActs()).containsExactlyInAnyOrderElementsOf(expected);
        tries("take", in(state, taken), query -> query.take(Stamps.atSecond(9)), expected);
        tries(
                "answer",
                in(state, taken),
                query -> query.answer(QueryOutcome.NO_HIT, 0, "R", "x", Stamps.atSecond(9)),
                expected);
        tries("relay", in(state, taken), query -> query.relay(Stamps.atSecond(9)), expected);
        tries("withdraw", in(state, taken), query -> query.withdraw("GONE", Stamps.atSecond(9)), expected);
    }

    private static void tries(String act, RecordsQuery query, Consumer<RecordsQuery> does, List<String> allowed) {
        if (allowed.contains(act)) {
            assertThatCode(() -> does.accept(query)).as(act).doesNotThrowAnyException();
        } else {
            long version = query.version();
            assertThatThrownBy(() -> does.accept(query)).as(act).isInstanceOf(ProblemException.class);
            assertThat(query.version()).isEqualTo(version);
        }
    }

    private static RecordsQuery in(QueryState state, boolean taken) {
        RecordsQuery query = new RecordsQuery(
                UUID.randomUUID(),
                new NewQuery(QueryKind.PLATE, UUID.randomUUID(), "K26-000001", null, "r", taken),
                Stamps.atSecond(0));
        switch (state) {
            case QUEUED -> {}
            case ANSWERED -> query.answer(QueryOutcome.HIT, 2, "RS-1", RecordsQuery.RECORDS_SYSTEM, Stamps.atSecond(2));
            case READ_BACK -> {
                query.answer(QueryOutcome.HIT, 2, "RS-1", RecordsQuery.RECORDS_SYSTEM, Stamps.atSecond(2));
                query.relay(Stamps.atSecond(3));
            }
            case WITHDRAWN -> query.withdraw("GONE", Stamps.atSecond(1));
        }
        return query;
    }

    @Test
    @DisplayName("D29 each step has its clock, and a purge leaves outcome, number of hits and reference")
    void clocks() {
        RecordsQuery query = in(QueryState.READ_BACK, true);
        query.purge(Stamps.atSecond(99));
        QueryView view = query.view(null);
        assertThat(view.milestones().askedAt()).isEqualTo(Stamps.NOON);
        assertThat(view.milestones().takenAt()).isEqualTo(Stamps.NOON);
        assertThat(view.milestones().answeredAt()).isEqualTo(Stamps.NOON.plusSeconds(2));
        assertThat(view.milestones().readBackAt()).isEqualTo(Stamps.NOON.plusSeconds(3));
        assertThat(view.outcome()).isEqualTo(QueryOutcome.HIT);
        assertThat(view.hitCount()).isEqualTo(2);
        assertThat(view.reference()).isEqualTo("RS-1");
    }

    @Test
    @DisplayName("D29 the records system is asked again after 5, 10, 20, 40 and then every 60 seconds")
    void backOff() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 1000)
                        .mapToObj(Attempts::waitAfter)
                        .map(Duration::toSeconds))
                .containsExactly(5L, 10L, 20L, 40L, 60L, 60L, 60L);
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({"PERSON, surname", "ORDERS, surname", "PLATE, plate", "ADDRESS, civicNumber", "ARTICLE, serial"})
    @DisplayName("D29 each kind names the criterion that it needs")
    void needs(QueryKind kind, String member) {
        Criteria nothing = new Criteria(null, null, null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> nothing.check(kind))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly("criteria." + member));
    }

    @ParameterizedTest
    @CsvSource({"PERSON, plate", "PLATE, surname", "ADDRESS, plate", "ARTICLE, surname", "ORDERS, plate"})
    @DisplayName("D29 a criterion of another kind is refused, not ignored")
    void outOfPlace(QueryKind kind, String member) {
        Criteria mixed = new Criteria(
                kind == QueryKind.PLATE
                                || kind == QueryKind.ARTICLE
                                || kind == QueryKind.PERSON
                                || kind == QueryKind.ORDERS
                        ? "Corbury"
                        : null,
                null,
                null,
                kind == QueryKind.ARTICLE ? null : "ABCD123",
                null,
                kind == QueryKind.ADDRESS ? "12" : null,
                kind == QueryKind.ADDRESS ? "Tern Road" : null,
                null,
                kind == QueryKind.ARTICLE ? "AB1" : null,
                null);
        assertThatThrownBy(() -> mixed.check(kind))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly("criteria." + member));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, true", "2026-03-01, true", "2026-02-28, false", ", true"})
    @DisplayName("D29 an order is marked whether it holds on the day it is read, its last day included")
    void inForce(LocalDate expires, boolean holds) {
        LocalDate today = LocalDate.parse("2026-03-01");
        HitOrder order =
                new HitOrder("O-1", HitOrder.Type.PROBATION, LocalDate.parse("2025-01-01"), expires, List.of(), null);
        assertThat(order.asOf(today).inForce()).isEqualTo(holds);
    }

    @Test
    @DisplayName("D29 an order that begins later does not hold yet")
    void notYet() {
        HitOrder order =
                new HitOrder("O-1", HitOrder.Type.RELEASE, LocalDate.parse("2026-03-02"), null, List.of(), null);
        assertThat(order.asOf(LocalDate.parse("2026-03-01")).inForce()).isFalse();
    }
}
