package ca.policecomms.dispatch.warrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.records.model.HitWarrant;
import ca.policecomms.dispatch.warrant.model.NewConfirmation;
import ca.policecomms.dispatch.warrant.model.Urgency;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmation;
import ca.policecomms.dispatch.warrant.model.WarrantState;
import ca.policecomms.dispatch.warrant.model.WarrantView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarrantStateMachineTest {
    private static final Duration CLOCK = Duration.ofMinutes(10);

    @ParameterizedTest(name = "{0} checked {1}: {2}")
    @CsvSource({
        "HIT, false, request",
        "REQUESTED, false, answer second-check",
        "REQUESTED, true, answer",
        "CONFIRMED, false, second-check",
        "CONFIRMED, true, relay",
        "NOT_CONFIRMED, false, relay",
        "EXPIRED, false, request relay",
        "EXPIRED, true, request relay",
        "RELAYED, false, acknowledge",
        "RELAYED, true, acknowledge",
        "ACKNOWLEDGED, true, ''"
    })
    @DisplayName("D31 every state allows its acts and no other")
    void acts(WarrantState state, boolean checked, String allowed) {
        List<String> expected = allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
        assertThat(view(in(state, checked)).allowedActs()).containsExactlyInAnyOrderElementsOf(expected);
        tries("request", in(state, checked), warrant -> warrant.request(CLOCK, by("a", 90)), expected);
        tries("answer", in(state, checked), warrant -> warrant.answer(true, "Sgt. X", null, by("a", 90)), expected);
        tries("second-check", in(state, checked), warrant -> warrant.secondCheck(true, true, by("b", 90)), expected);
        tries("relay", in(state, checked), warrant -> warrant.relay(by("a", 90)), expected);
        tries("acknowledge", in(state, checked), warrant -> warrant.acknowledge(by("c", 90)), expected);
        WarrantConfirmation expiring = in(state, checked);
        if (state == WarrantState.REQUESTED) {
            expiring.expire(by("system", 600));
            assertThat(expiring.state()).isEqualTo(WarrantState.EXPIRED);
        } else {
            assertThatThrownBy(() -> expiring.expire(by("system", 600))).isInstanceOf(ProblemException.class);
        }
    }

    private static void tries(
            String act, WarrantConfirmation warrant, Consumer<WarrantConfirmation> does, List<String> allowed) {
        if (allowed.contains(act)) {
            assertThatCode(() -> does.accept(warrant)).as(act).doesNotThrowAnyException();
        } else {
            long version = warrant.version();
            assertThatThrownBy(() -> does.accept(warrant)).as(act).isInstanceOf(ProblemException.class);
            assertThat(warrant.version()).isEqualTo(version);
        }
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource({"opener", "requester"})
    @DisplayName("D31 who found or requested the warrant is not the second person, whatever their roles")
    void samePerson(String person) {
        WarrantConfirmation warrant = new WarrantConfirmation(UUID.randomUUID(), content(), by("opener", 0));
        warrant.request(CLOCK, by("requester", 1));
        assertThatThrownBy(() -> warrant.secondCheck(true, true, by(person, 2)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(DispatchProblem.SECOND_PERSON_REQUIRED));
        assertThat(view(warrant).checkedBy()).isNull();
    }

    @ParameterizedTest(name = "identity {0}, limit {1}: {2}")
    @CsvSource({"false, true, IDENTITY_MISMATCH", "true, false, OUTSIDE_LIMIT", "false, false, IDENTITY_MISMATCH"})
    @DisplayName("D31 what the second person finds wrong is not confirmed, even when the agency confirmed it")
    void checkFails(boolean identity, boolean limit, String code) {
        for (WarrantState before : List.of(WarrantState.REQUESTED, WarrantState.CONFIRMED)) {
            WarrantConfirmation warrant = in(before, false);
            warrant.secondCheck(identity, limit, by("b", 70));
            assertThat(warrant.state()).isEqualTo(WarrantState.NOT_CONFIRMED);
            assertThat(view(warrant).outcomeCode()).isEqualTo(code);
            warrant.relay(by("a", 80));
            assertThat(view(warrant).outcome()).isEqualTo(WarrantState.NOT_CONFIRMED);
        }
    }

    @Test
    @DisplayName("D31 who checked and then requests anew is no second person any more")
    void checkerRequests() {
        WarrantConfirmation warrant = in(WarrantState.EXPIRED, true);
        warrant.request(CLOCK, by("b", 700));
        assertThat(view(warrant).checkedBy()).isNull();
        assertThatThrownBy(() -> warrant.secondCheck(true, true, by("b", 701))).isInstanceOf(ProblemException.class);
    }

    @Test
    @DisplayName("D31 a confirmation without a name at the agency is none")
    void nameless() {
        WarrantConfirmation warrant = in(WarrantState.REQUESTED, false);
        assertThatThrownBy(() -> warrant.answer(true, " ", null, by("a", 70)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.violations().getFirst().field())
                                .isEqualTo("agencyMember"));
        assertThat(warrant.state()).isEqualTo(WarrantState.REQUESTED);
    }

    @Test
    @DisplayName("D31 the clock runs from the request to the outcome, is 0 before, and starts anew")
    void clock() {
        WarrantConfirmation warrant = new WarrantConfirmation(UUID.randomUUID(), content(), by("a", 0));
        assertThat(warrant.elapsedMillis(at(500))).isZero();
        warrant.request(CLOCK, by("a", 60));
        assertThat(warrant.dueAt()).isEqualTo(at(660));
        assertThat(warrant.elapsedMillis(at(90))).isEqualTo(30_000);
        warrant.expire(by("system", 660));
        assertThat(warrant.elapsedMillis(at(9_000))).isEqualTo(600_000);
        warrant.request(CLOCK, by("a", 700));
        assertThat(warrant.elapsedMillis(at(701))).isEqualTo(1_000);
        assertThat(warrant.dueAt()).isEqualTo(at(1_300));
    }

    private static WarrantConfirmation in(WarrantState state, boolean checked) {
        WarrantConfirmation warrant = new WarrantConfirmation(UUID.randomUUID(), content(), by("a", 0));
        if (state == WarrantState.HIT) {
            return warrant;
        }
        warrant.request(CLOCK, by("a", 60));
        if (checked) {
            warrant.secondCheck(true, true, by("b", 61));
        }
        switch (state) {
            case CONFIRMED -> warrant.answer(true, "Sgt. X", null, by("a", 65));
            case NOT_CONFIRMED -> warrant.answer(false, null, "RECALLED", by("a", 65));
            case EXPIRED -> warrant.expire(by("system", 660));
            case RELAYED, ACKNOWLEDGED -> {
                warrant.answer(checked, "Sgt. X", null, by("a", 65));
                warrant.relay(by("a", 66));
                if (state == WarrantState.ACKNOWLEDGED) {
                    warrant.acknowledge(by("c", 67));
                }
            }
            default -> {}
        }
        return warrant;
    }

    private static NewConfirmation content() {
        return new NewConfirmation(
                UUID.randomUUID(),
                null,
                Urgency.URGENT,
                "W-1",
                "Port Alder Police",
                new HitWarrant.Limit(HitWarrant.Scope.CANADA, null, null, null));
    }

    private static WarrantView view(WarrantConfirmation warrant) {
        return warrant.view(at(90));
    }

    private static Instant at(long second) {
        return Stamps.NOON.plusSeconds(second);
    }

    private static Stamp by(String person, long second) {
        return new Stamp(at(second), at(second), person, Role.DISPATCHER, null, Source.CONSOLE, false, null, List.of());
    }
}
