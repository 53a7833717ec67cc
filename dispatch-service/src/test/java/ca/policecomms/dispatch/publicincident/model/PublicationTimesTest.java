package ca.policecomms.dispatch.publicincident.model;

import static ca.policecomms.dispatch.catalogue.model.RespondingService.AMBULANCE;
import static ca.policecomms.dispatch.catalogue.model.RespondingService.POLICE;
import static ca.policecomms.dispatch.publicincident.ACall.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.publicincident.ACall;
import ca.policecomms.dispatch.publicincident.Rules;
import ca.policecomms.dispatch.publicincident.model.Decision.Awaiting;
import ca.policecomms.dispatch.publicincident.model.Decision.NotYet;
import ca.policecomms.dispatch.publicincident.model.Decision.Publish;
import ca.policecomms.dispatch.publicincident.model.Response.Progress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimesTest {
    private static final Instant ON_SCENE = RECEIVED.plusSeconds(400);
    private static final Instant CLEAR = RECEIVED.plusSeconds(2000);
    private static final String OTHER = "DISTURBANCE";
    private static final String CRIME = "ROBBERY";

    @ParameterizedTest
    @CsvSource({
        "COLLISION, PENDING", "COLLISION, HELD", "COLLISION, ACTIVE", "COLLISION, CLOSED",
        "HAZARD_GAS, PENDING", "HAZARD_GAS, HELD", "HAZARD_GAS, ACTIVE", "HAZARD_GAS, CLOSED"
    })
    @DisplayName("D47 hazards and collisions are published at once, from the queue on")
    void atOnce(String type, Lifecycle state) {
        assertThat(Rules.decide(new ACall().of(type).in(state).now(), RECEIVED)).isInstanceOf(Publish.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Lifecycle.class,
            names = {"INTAKE", "SCHEDULED"})
    @DisplayName("D47 nothing is published of a call that is not entered yet, not even on a supervisor's word")
    void notEntered(Lifecycle state) {
        assertThat(Rules.decide(new ACall().in(state).now(), Overrides.advance("COLLISION"), Rules.LONG_AFTER))
                .isInstanceOfSatisfying(NotYet.class, later -> {
                    assertThat(later.awaiting()).isEqualTo(Awaiting.ENTRY);
                    assertThat(later.dueAt()).isNull();
                });
    }

    @Test
    @DisplayName("D47 others wait for the first on scene")
    void otherWaits() {
        ACall call = new ACall().of(OTHER).in(Lifecycle.ACTIVE).with(POLICE);
        assertAwaiting(call, Rules.LONG_AFTER, Awaiting.FIRST_ON_SCENE);
    }

    @ParameterizedTest
    @CsvSource({"899999, false", "900000, true", "900001, true"})
    @DisplayName("D47 others are published 15 min after the first on scene, to the millisecond")
    void otherDue(long millisAfter, boolean published) {
        ACall call = new ACall()
                .of(OTHER)
                .in(Lifecycle.ACTIVE)
                .with(POLICE, Progress.ON_SCENE, ON_SCENE.plusSeconds(60), null)
                .with(POLICE, Progress.ON_SCENE, ON_SCENE, null);
        assertDue(call, ON_SCENE.plus(Duration.ofMinutes(15)), ON_SCENE.plusMillis(millisAfter), published);
    }

    @Test
    @DisplayName("D47 a first on scene whose time is not known is taken to be no later than the closing")
    void otherUnknownTime() {
        ACall call = new ACall().of(OTHER).in(Lifecycle.ACTIVE).with(POLICE, Progress.CLEARED, null, CLEAR);
        assertAwaiting(call, Rules.LONG_AFTER, Awaiting.FIRST_ON_SCENE);
        Instant closed = CLEAR.plusSeconds(10);
        assertDue(call.closedAt(closed), closed.plus(Duration.ofMinutes(15)), closed, false);
    }

    @Test
    @DisplayName("D47 a call closed without anybody on scene is not published")
    void otherNobodyCame() {
        assertAwaiting(new ACall().of(OTHER).closedAt(CLEAR), Rules.LONG_AFTER, Awaiting.FIRST_ON_SCENE);
    }

    @ParameterizedTest
    @CsvSource({"1799999, false", "1800000, true", "1800001, true"})
    @DisplayName("D47 crimes in progress are published 30 min after the last unit clears, to the millisecond")
    void crimeDue(long millisAfter, boolean published) {
        ACall call = new ACall()
                .of(CRIME)
                .in(Lifecycle.ACTIVE)
                .with(POLICE, Progress.CLEARED, ON_SCENE, CLEAR)
                .with(POLICE, Progress.CLEARED, ON_SCENE, CLEAR.minusSeconds(100));
        assertDue(call, CLEAR.plus(Duration.ofMinutes(30)), CLEAR.plusMillis(millisAfter), published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESERVED", "UNDER_WAY", "ON_SCENE"})
    @DisplayName("D47 a crime in progress waits while any unit is on the call, ambulances too")
    void crimeUnitsThere(Progress progress) {
        ACall call = new ACall()
                .of(CRIME)
                .in(Lifecycle.ACTIVE)
                .with(POLICE, Progress.CLEARED, ON_SCENE, CLEAR)
                .with(AMBULANCE, progress, null, null);
        assertAwaiting(call, Rules.LONG_AFTER, Awaiting.LAST_CLEAR);
    }

    @Test
    @DisplayName("D47 a crime in progress that nobody cleared waits")
    void crimeNobodyCleared() {
        ACall call = new ACall().of(CRIME).with(POLICE, Progress.STOOD_DOWN, null, CLEAR);
        assertAwaiting(call, Rules.LONG_AFTER, Awaiting.LAST_CLEAR);
        assertAwaiting(call.nobodySent(), Rules.LONG_AFTER, Awaiting.LAST_CLEAR);
    }

    @Test
    @DisplayName("D47 a clearing whose time is not known is taken to be no later than the closing")
    void crimeUnknownTime() {
        ACall call = new ACall().of(CRIME).in(Lifecycle.ACTIVE).with(POLICE, Progress.CLEARED, ON_SCENE, null);
        assertAwaiting(call, Rules.LONG_AFTER, Awaiting.LAST_CLEAR);
        assertDue(call.closedAt(CLEAR), CLEAR.plus(Duration.ofMinutes(30)), CLEAR, false);
    }

    @Test
    @DisplayName("D47 a call entered late is due by its business times, and so at once")
    void lateEntry() {
        ACall call = new ACall()
                .of(CRIME)
                .with(POLICE, Progress.CLEARED, ON_SCENE, CLEAR)
                .closedAt(CLEAR);
        assertThat(Rules.decide(call.now(), CLEAR.plus(Duration.ofDays(3)))).isInstanceOf(Publish.class);
    }

    @Test
    @DisplayName("D48 a supervisor advances: published before its time")
    void advance() {
        ACall call = new ACall().of(OTHER).with(POLICE);
        assertThat(Rules.decide(call.now(), Overrides.advance(OTHER), RECEIVED)).isInstanceOf(Publish.class);
    }

    @Test
    @DisplayName("D48 an advance is good for the type it was given for: a crime that shows later waits its time")
    void advanceOfAnotherType() {
        ACall call = new ACall().of(CRIME).with(POLICE);
        assertThat(Rules.decide(call.now(), Overrides.advance("COLLISION"), Rules.LONG_AFTER))
                .isInstanceOf(NotYet.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true"})
    @DisplayName("D48 a supervisor delays: not before the time given")
    void delay(long millisAfter, boolean published) {
        Instant until = RECEIVED.plusSeconds(3600);
        Decision decision = Rules.decide(new ACall().now(), Overrides.delay(until), until.plusMillis(millisAfter));
        assertThat(decision instanceof Publish).isEqualTo(published);
        if (decision instanceof NotYet later) {
            assertThat(later.dueAt()).isEqualTo(until);
            assertThat(later.awaiting()).isEqualTo(Awaiting.DELAY);
        }
    }

    @Test
    @DisplayName("D48 a delay does not shorten what the rules give")
    void delayDoesNotShorten() {
        ACall call = new ACall().of(OTHER).with(POLICE, Progress.ON_SCENE, ON_SCENE, null);
        assertThat(Rules.decide(call.now(), Overrides.delay(ON_SCENE.plusSeconds(1)), ON_SCENE))
                .isInstanceOfSatisfying(
                        NotYet.class,
                        later -> assertThat(later.dueAt()).isEqualTo(ON_SCENE.plus(Duration.ofMinutes(15))));
    }

    @Test
    @DisplayName("D48 a supervisor suppresses: never published")
    void suppress() {
        assertThat(Rules.decide(new ACall().now(), Overrides.suppress(), Rules.LONG_AFTER))
                .isEqualTo(new Decision.NeverPublish(Decision.Obstacle.SUPPRESSED));
    }

    private static void assertAwaiting(ACall call, Instant now, Awaiting awaited) {
        assertThat(Rules.decide(call.now(), now)).isInstanceOfSatisfying(NotYet.class, later -> {
            assertThat(later.dueAt()).isNull();
            assertThat(later.awaiting()).isEqualTo(awaited);
        });
    }

    private static void assertDue(ACall call, Instant due, Instant now, boolean published) {
        Decision decision = Rules.decide(call.now(), now);
        assertThat(decision instanceof Publish).as("%s", decision).isEqualTo(published);
        if (decision instanceof NotYet later) {
            assertThat(later.dueAt()).isEqualTo(due);
            assertThat(later.awaiting()).isEqualTo(Awaiting.DUE_TIME);
        }
    }
}
