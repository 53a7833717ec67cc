package ca.policecomms.dispatch.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemCode;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.position.adapter.profile.ProfilePositions;
import ca.policecomms.dispatch.position.model.Position;
import ca.policecomms.dispatch.position.model.PositionState;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionStateMachineTest {
    private static final Instant SHIFT_END = Stamps.NOON.plusSeconds(43_200);

    private final Position position =
            new Position(UUID.randomUUID(), "CT1", new Label("One", "Un"), List.of(Role.CALL_TAKER, Role.DISPATCHER));

    @Test
    @DisplayName("D42 VACANT, signon: STAFFED, with member, role, times and a fact")
    void signOn() {
        Fact fact = signOn("ann", Role.CALL_TAKER).orElseThrow();
        assertThat(fact.type()).isEqualTo(FactType.POSITION_SIGNED_ON);
        assertThat(fact.event()).containsEntry("member", "ann").containsEntry("role", Role.CALL_TAKER);
        assertThat(position.state()).isEqualTo(PositionState.STAFFED);
        assertThat(position.member()).isEqualTo("ann");
        assertThat(position.signedOnAt()).isEqualTo(Stamps.NOON);
        assertThat(position.shiftEndsAt()).isEqualTo(SHIFT_END);
        assertThat(position.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("D42 VACANT, signoff: refused")
    void signOffVacant() {
        refused(position::signOff, CommonProblem.ILLEGAL_TRANSITION);
    }

    @Test
    @DisplayName("D42 STAFFED, signon by the same member: nothing in the same role, another role takes over")
    void again() {
        signOn("ann", Role.CALL_TAKER);
        assertThat(signOn("ann", Role.CALL_TAKER)).isEmpty();
        assertThat(position.version()).isEqualTo(2);
        assertThat(signOn("ann", Role.DISPATCHER).orElseThrow().event()).containsEntry("before", Role.CALL_TAKER);
        assertThat(position.role()).isEqualTo(Role.DISPATCHER);
    }

    @Test
    @DisplayName("D42 STAFFED, signon by another member: refused, and nothing changes")
    void taken() {
        signOn("ann", Role.CALL_TAKER);
        refused(() -> signOn("bob", Role.CALL_TAKER), DispatchProblem.POSITION_TAKEN);
        assertThat(position.member()).isEqualTo("ann");
        assertThat(position.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("D42 STAFFED, signoff: VACANT, and the fact says who left")
    void signOff() {
        signOn("ann", Role.DISPATCHER);
        assertThat(position.signOff().event()).containsEntry("member", "ann").containsEntry("role", Role.DISPATCHER);
        assertThat(position.state()).isEqualTo(PositionState.VACANT);
        assertThat(position.member()).isNull();
        assertThat(position.shiftEndsAt()).isNull();
    }

    @Test
    @DisplayName("D42 a position is for its own roles")
    void otherRole() {
        refused(() -> signOn("ann", Role.SUPERVISOR), CommonProblem.RULE_VIOLATED);
        assertThat(position.isStaffed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D42 both shipped profiles have positions for each role of the room")
    void profiles(String profile) {
        List<ProfilePositions.Entry> entries =
                ProfilePositions.checked(AgencyProfileProducer.load(profile, Optional.empty()));
        assertThat(entries).extracting(ProfilePositions.Entry::code).contains("CT1", "DI1", "SU1");
        assertThat(entries.stream().flatMap(each -> each.roles().stream()))
                .contains(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);
    }

    private Optional<Fact> signOn(String member, String role) {
        return position.signOn(member, "Name of " + member, role, SHIFT_END, Stamps.at(Stamps.NOON));
    }

    private static void refused(ThrowingCallable act, ProblemCode problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(problem));
    }
}
