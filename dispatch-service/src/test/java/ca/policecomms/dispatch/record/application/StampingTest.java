package ca.policecomms.dispatch.record.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.record.model.Stamp;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampingTest {
    private static final Instant NOW = Stamps.NOON;
    private static final long DAY = 86_400;

    private final Stamping dispatcher = of(Role.DISPATCHER);
    private final Stamping supervisor = of(Role.SUPERVISOR);

    @Test
    @DisplayName("D54 who says nothing of the time means now")
    void now() {
        Stamp stamp = dispatcher.stamp(null);
        assertThat(stamp.occurredAt()).isEqualTo(NOW);
        assertThat(stamp.recordedAt()).isEqualTo(NOW);
        assertThat(stamp.late()).isFalse();
        assertThat(stamp.source()).isEqualTo(Source.CONSOLE);
        assertThat(stamp.actor()).isEqualTo("ann");
    }

    @ParameterizedTest(name = "D54 {0} s")
    @ValueSource(longs = {-60, -59, 0, 59, 60})
    @DisplayName("D54 up to exactly 60 seconds either way nobody enters anything late")
    void onTime(long seconds) {
        Stamp stamp = dispatcher.stamp(at(NOW.plusSeconds(seconds), null));
        assertThat(stamp.late()).isFalse();
        assertThat(stamp.occurredAt()).isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest(name = "D54 {0} s {1} ns")
    @CsvSource({"60, 1", "61, 0", "86400, 0"})
    @DisplayName("D54 beyond 60 seconds and up to exactly 24 hours it is late and takes a reason")
    void late(long secondsAgo, long nanosMore) {
        Instant then = NOW.minusSeconds(secondsAgo).minusNanos(nanosMore);
        Stamp stamp = dispatcher.stamp(at(then, "radio was down"));
        assertThat(stamp.late()).isTrue();
        assertThat(stamp.lateReason()).isEqualTo("radio was down");
        refused(() -> dispatcher.stamp(at(then, null)), CommonProblem.RULE_VIOLATED);
        refused(() -> dispatcher.stamp(at(then, " ")), CommonProblem.RULE_VIOLATED);
    }

    @Test
    @DisplayName("D54 beyond 24 hours a supervisor enters it, with a reason as well")
    void supervised() {
        Instant then = NOW.minusSeconds(DAY).minusNanos(1);
        refused(() -> dispatcher.stamp(at(then, "late")), CommonProblem.ROLE_FORBIDDEN);
        assertThat(supervisor.stamp(at(then, "late")).late()).isTrue();
        refused(() -> supervisor.stamp(at(then, null)), CommonProblem.RULE_VIOLATED);
    }

    @Test
    @DisplayName("D54 a nanosecond more than 60 seconds ahead, and times before 1970, are refused to everybody")
    void impossible() {
        refused(() -> supervisor.stamp(at(NOW.plusSeconds(60).plusNanos(1), "r")), CommonProblem.RULE_VIOLATED);
        refused(() -> supervisor.stamp(at(Instant.EPOCH.minusNanos(1), "r")), CommonProblem.RULE_VIOLATED);
    }

    @Test
    @DisplayName("D51 a time that nobody knows is not invented, and takes a reason")
    void unknown() {
        ReportedTime unknown = new ReportedTime(null, "not in the file", Source.IMPORT, true, List.of("MISSING_TIME"));
        Stamp stamp = dispatcher.stamp(unknown);
        assertThat(stamp.occurredAt()).isNull();
        assertThat(stamp.recordedAt()).isEqualTo(NOW);
        assertThat(stamp.late()).isTrue();
        assertThat(stamp.flags()).containsExactly("MISSING_TIME");
        refused(() -> dispatcher.stamp(new ReportedTime(null, null, null, true, null)), CommonProblem.RULE_VIOLATED);
    }

    @Test
    @DisplayName("D54 the received time of a call keeps the same rules, and is when the call happened")
    void received() {
        Instant then = NOW.minusSeconds(600);
        assertThat(dispatcher.stampReceived(then, at(null, "taken on paper")).occurredAt())
                .isEqualTo(then);
        assertThat(dispatcher.stampReceived(then, at(NOW, "taken on paper")).late())
                .isTrue();
        refused(() -> dispatcher.stampReceived(then, null), CommonProblem.RULE_VIOLATED);
        refused(() -> dispatcher.stampReceived(then, at(NOW, null)), CommonProblem.RULE_VIOLATED);
        refused(() -> dispatcher.stampReceived(NOW.minusSeconds(DAY + 1), at(NOW, "r")), CommonProblem.ROLE_FORBIDDEN);
        refused(() -> dispatcher.stampReceived(NOW.plusSeconds(61), at(NOW, "r")), CommonProblem.RULE_VIOLATED);
    }

    private static ReportedTime at(Instant time, String reason) {
        return new ReportedTime(time, reason, null, null, null);
    }

    private static void refused(ThrowingCallable stamping, CommonProblem problem) {
        assertThatThrownBy(stamping)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(problem));
    }

    private static Stamping of(String... roles) {
        Caller caller = new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("ann"))
                .addRoles(Set.of(roles))
                .build());
        return new Stamping(
                Clock.fixed(NOW, ZoneOffset.UTC),
                caller,
                ActingTest.acting(caller, Set.of(), ActingTest.signedOn(roles[0])));
    }
}
