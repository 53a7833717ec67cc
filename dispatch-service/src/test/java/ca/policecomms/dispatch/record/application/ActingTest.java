package ca.policecomms.dispatch.record.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemCode;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.record.model.SignOn;
import ca.policecomms.dispatch.record.model.SignOns;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActingTest {
    private static final Set<String> ROOM = Set.of(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);
    private static final Set<String> DISPATCH = Set.of(Role.DISPATCHER, Role.SUPERVISOR);

    @ParameterizedTest
    @ValueSource(strings = {Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR})
    @DisplayName("D42 a role of the room is exercised at a console: who is not signed on is refused")
    void notSignedOn(String role) {
        refused(() -> acting(caller(role), ROOM, nobody()).now(null), DispatchProblem.NOT_SIGNED_ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR})
    @DisplayName("D42 who is signed on acts in that role, at that position")
    void signedOnInRole(String role) {
        ActingAs as = acting(caller(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR), ROOM, signedOn(role))
                .now(null);
        assertThat(as).isEqualTo(new ActingAs(role, "P1", false));
    }

    @Test
    @DisplayName("D42 the token's other roles do not count: a dispatcher signed on as call-taker does not dispatch")
    void otherRole() {
        Caller both = caller(Role.CALL_TAKER, Role.DISPATCHER);
        refused(() -> acting(both, DISPATCH, signedOn(Role.CALL_TAKER)).now(null), DispatchProblem.NOT_SIGNED_ON);
    }

    @Test
    @DisplayName("D42 once it is known who acts, the rules for single roles ask for that role alone")
    void narrowed() {
        Caller both = caller(Role.CALL_TAKER, Role.SUPERVISOR, "auditor");
        acting(both, ROOM, signedOn(Role.CALL_TAKER)).now(null);
        assertThat(both.roles()).containsExactlyInAnyOrder(Role.CALL_TAKER, "auditor");
        refused(() -> both.require(Role.SUPERVISOR), CommonProblem.ROLE_FORBIDDEN);
    }

    @Test
    @DisplayName("D42 a sign-on gives no role that the token has lost")
    void tokenLost() {
        refused(
                () -> acting(caller(Role.CALL_TAKER), ROOM, signedOn(Role.SUPERVISOR))
                        .now(null),
                DispatchProblem.NOT_SIGNED_ON);
    }

    @Test
    @DisplayName("D42 a supervisor overrides with a reason, nobody else does")
    void override() {
        assertThat(acting(caller(Role.SUPERVISOR), DISPATCH, nobody()).now("console broken"))
                .isEqualTo(new ActingAs(Role.SUPERVISOR, null, true));
        refused(
                () -> acting(caller(Role.DISPATCHER), DISPATCH, nobody()).now("console broken"),
                CommonProblem.ROLE_FORBIDDEN);
        refused(
                () -> acting(caller(Role.SUPERVISOR), Set.of(Role.DISPATCHER), nobody())
                        .now("console broken"),
                DispatchProblem.NOT_SIGNED_ON);
    }

    @Test
    @DisplayName("D42 a supervisor who is signed on overrides nothing")
    void signedOnSupervisor() {
        assertThat(acting(caller(Role.SUPERVISOR), DISPATCH, signedOn(Role.SUPERVISOR))
                        .now("why not"))
                .isEqualTo(new ActingAs(Role.SUPERVISOR, "P1", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.OFFICER, Role.BYLAW_OFFICER, Role.ADMIN})
    @DisplayName("D42 units in the field and administrators have no console, where their role allows the act")
    void elsewhere(String role) {
        assertThat(acting(caller(role), Set.of(role, Role.DISPATCHER), nobody()).now(null))
                .isEqualTo(new ActingAs(role, null, false));
    }

    @Test
    @DisplayName("D42 clients that are no people act without, in the least of their roles that allows it")
    void clients() {
        Caller replay = client("replay", Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);
        assertThat(acting(replay, DISPATCH, nobody()).now(null)).isEqualTo(new ActingAs(Role.DISPATCHER, null, false));
        assertThat(replay.has(Role.SUPERVISOR)).isTrue();
        refused(
                () -> acting(client("other", Role.DISPATCHER), DISPATCH, nobody())
                        .now(null),
                DispatchProblem.NOT_SIGNED_ON);
    }

    @Test
    @DisplayName("D34 what is never refused is stamped with or without a sign-on")
    void inAnyCase() {
        assertThat(acting(caller(Role.DISPATCHER), Set.of(), nobody()).inAnyCase())
                .isEqualTo(new ActingAs(Role.DISPATCHER, null, false));
        assertThat(acting(caller(Role.DISPATCHER), Set.of(), signedOn(Role.DISPATCHER))
                        .inAnyCase())
                .isEqualTo(new ActingAs(Role.DISPATCHER, "P1", false));
    }

    static Acting acting(Caller caller, Set<String> permitted, SignOns signOns) {
        return new Acting(caller, signOns, () -> permitted, Set.of("replay"));
    }

    static SignOns signedOn(String role) {
        return member -> Optional.of(new SignOn("P1", role, Stamps.NOON, Stamps.NOON.plusSeconds(43_200)));
    }

    private static SignOns nobody() {
        return member -> Optional.empty();
    }

    private static void refused(ThrowingCallable act, ProblemCode problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(problem));
    }

    private static Caller caller(String... roles) {
        return client("console", roles);
    }

    private static Caller client(String client, String... roles) {
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token("ann", Map.of("azp", client, "sub", "ann")))
                .addRoles(Set.of(roles))
                .build());
    }

    private record Token(String name, Map<String, String> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) claims.get(claim);
        }
    }
}
