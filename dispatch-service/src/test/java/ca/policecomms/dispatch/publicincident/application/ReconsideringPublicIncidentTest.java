package ca.policecomms.dispatch.publicincident.application;

import static ca.policecomms.dispatch.catalogue.model.RespondingService.FIRE;
import static ca.policecomms.dispatch.catalogue.model.RespondingService.POLICE;
import static ca.policecomms.dispatch.publicincident.ACall.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.publicincident.ACall;
import ca.policecomms.dispatch.publicincident.Rules;
import ca.policecomms.dispatch.publicincident.model.Lifecycle;
import ca.policecomms.dispatch.publicincident.model.Overrides;
import ca.policecomms.dispatch.publicincident.model.PublicContent.Status;
import ca.policecomms.dispatch.publicincident.model.PublicIncident;
import ca.policecomms.dispatch.publicincident.model.PublicIncident.PublicState;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride;
import ca.policecomms.dispatch.publicincident.model.Response.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconsideringPublicIncidentTest {
    private static final Instant ON_SCENE = RECEIVED.plusSeconds(400);
    private static final Instant CLEAR = RECEIVED.plusSeconds(2000);

    private final InMemory kept = new InMemory();
    private final ReconsideringPublicIncident reconsidering =
            new ReconsideringPublicIncident(Rules.redaction(), kept, kept);

    private void reconsider(ACall call, Instant now) {
        reconsidering.reconsider(call.now(), now);
    }

    private PublicIncident row(ACall call) {
        return kept.rows.get(call.now().callId());
    }

    private void override(ACall call, PublicationOverride by) {
        UUID id = call.now().callId();
        kept.save(kept.find(id).orElseGet(() -> PublicIncident.unpublished(id)).overridden(by));
    }

    @Test
    @DisplayName("D47 published once, though the rules run at every change; nothing is written when nothing changed")
    void publishedOnce() {
        ACall call = new ACall();
        reconsider(call, RECEIVED);
        reconsider(call, RECEIVED.plusSeconds(5));
        reconsider(call.in(Lifecycle.HELD), RECEIVED.plusSeconds(9));
        assertThat(kept.types()).containsExactly("published");
        assertThat(kept.saves).isEqualTo(1);
    }

    @Test
    @DisplayName("D44 every change of what is public is one version more, and the key stays")
    void versions() {
        ACall call = new ACall();
        reconsider(call, RECEIVED);
        reconsider(call.in(Lifecycle.ACTIVE).with(FIRE), RECEIVED.plusSeconds(60));
        reconsider(call.major(), RECEIVED.plusSeconds(90));
        reconsider(call.closedAt(CLEAR), CLEAR);
        assertThat(kept.types()).containsExactly("published", "updated", "updated", "cleared");
        assertThat(kept.events).extracting(OutboxEvent::aggregateVersion).containsExactly(1L, 2L, 3L, 4L);
        assertThat(kept.events)
                .extracting(OutboxEvent::aggregateId)
                .containsOnly(row(call).publicId());
        assertThat(row(call).state()).isEqualTo(PublicState.CLEARED);
    }

    @Test
    @DisplayName("D44 the public id is random, and no trace or fine time leaves with the event")
    void unlinkable() {
        ACall call = new ACall();
        Instant now = RECEIVED.plusNanos(123_456_789);
        reconsider(call, now);
        OutboxEvent event = kept.events.getFirst();
        assertThat(event.aggregateId().version()).isEqualTo(4);
        assertThat(event.traced()).isFalse();
        assertThat(event.occurredAt().getNano()).isZero();
        assertThat(InMemory.onTheWire(event)).doesNotContain(call.now().callId().toString());
    }

    @Test
    @DisplayName("D47 published for the first time when over: its status is CLEARED, in one event")
    void firstPublicationAfterTheEnd() {
        ACall call = new ACall()
                .of("ROBBERY")
                .with(POLICE, Progress.CLEARED, ON_SCENE, CLEAR)
                .closedAt(CLEAR);
        reconsider(call, CLEAR);
        assertThat(kept.events).isEmpty();
        assertThat(row(call).dueAt()).isEqualTo(CLEAR.plus(Duration.ofMinutes(30)));
        reconsider(call, CLEAR.plus(Duration.ofMinutes(30)));
        assertThat(kept.types()).containsExactly("published");
        assertThat(((PublicIncidentEvent) kept.events.getFirst().data()).status())
                .isEqualTo(Status.CLEARED);
        assertThat(row(call).state()).isEqualTo(PublicState.CLEARED);
        assertThat(row(call).dueAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Lifecycle.class,
            names = {"CANCELLED", "MERGED", "DIVERTED"})
    @DisplayName("D47 a call that ends otherwise before its time is forgotten by the clock")
    void endsBeforePublication(Lifecycle end) {
        ACall call = new ACall().of("DISTURBANCE").in(Lifecycle.ACTIVE).with(POLICE, Progress.ON_SCENE, ON_SCENE, null);
        reconsider(call, ON_SCENE);
        reconsider(call.in(end), ON_SCENE.plusSeconds(60));
        assertThat(row(call).state()).isEqualTo(PublicState.NEVER);
        assertThat(kept.due(Rules.LONG_AFTER, 10)).isEmpty();
        assertThat(kept.events).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Lifecycle.class,
            names = {"CANCELLED", "MERGED", "DIVERTED"})
    @DisplayName("D47 a public call that ends otherwise is cleared")
    void endsAfterPublication(Lifecycle end) {
        ACall call = new ACall();
        reconsider(call, RECEIVED);
        reconsider(call.in(end), RECEIVED.plusSeconds(60));
        reconsider(call, RECEIVED.plusSeconds(61));
        assertThat(kept.types()).containsExactly("published", "cleared");
    }

    @Test
    @DisplayName("D47 a call that is opened again is active again")
    void reopened() {
        ACall call = new ACall().closedAt(CLEAR);
        reconsider(call, CLEAR);
        reconsider(call.in(Lifecycle.PENDING), CLEAR.plusSeconds(60));
        assertThat(kept.types()).containsExactly("published", "updated");
        assertThat(row(call).state()).isEqualTo(PublicState.PUBLISHED);
    }

    @Test
    @DisplayName("D47 what is public stays as it was while the call's new type is not due, then tells it")
    void becomesACrime() {
        ACall call = new ACall().in(Lifecycle.ACTIVE).with(POLICE, Progress.ON_SCENE, ON_SCENE, null);
        reconsider(call, ON_SCENE);
        reconsider(call.of("ROBBERY"), ON_SCENE.plusSeconds(60));
        assertThat(kept.types()).containsExactly("published");
        reconsider(
                call.nobodySent()
                        .with(POLICE, Progress.CLEARED, ON_SCENE, CLEAR)
                        .closedAt(CLEAR),
                CLEAR);
        assertThat(kept.types()).containsExactly("published");
        reconsider(call, row(call).dueAt());
        assertThat(kept.types()).containsExactly("published", "cleared");
    }

    @Test
    @DisplayName("D48 a public call that turns sensitive is withdrawn at once, for good, without saying why")
    void turnsSensitive() {
        ACall call = new ACall();
        reconsider(call, RECEIVED);
        reconsider(call.raising(SensitiveFacts.UNKNOWN), RECEIVED.plusSeconds(30));
        reconsider(call.raising(SensitiveFacts.NONE), RECEIVED.plusSeconds(60));
        reconsider(call.closedAt(CLEAR), CLEAR);
        assertThat(kept.types()).containsExactly("published", "withdrawn");
        assertThat(InMemory.json(kept.events.getLast()))
                .isEqualTo(
                        "{\"publicId\":\"" + row(call).publicId() + "\",\"version\":2,\"code\":\"NO_LONGER_PUBLIC\"}");
        assertThat(row(call).content()).isNull();
    }

    @Test
    @DisplayName("D48 a public call that gets a type which is never published is withdrawn with the same words")
    void typeChanges() {
        ACall call = new ACall();
        reconsider(call, RECEIVED);
        reconsider(call.of("WARRANT"), RECEIVED.plusSeconds(30));
        assertThat(kept.types()).containsExactly("published", "withdrawn");
        assertThat(InMemory.json(kept.events.getLast())).contains("NO_LONGER_PUBLIC");
    }

    @Test
    @DisplayName("D48 a sensitive call that also ended is withdrawn, not cleared")
    void sensitiveAndEnded() {
        ACall call = new ACall();
        reconsider(call, RECEIVED);
        reconsider(call.withAMinor().in(Lifecycle.CANCELLED), RECEIVED.plusSeconds(30));
        assertThat(kept.types()).containsExactly("published", "withdrawn");
    }

    @Test
    @DisplayName("D48 suppressed before its time: never; suppressed when public: withdrawn")
    void suppressed() {
        ACall call = new ACall();
        override(call, Overrides.suppress());
        reconsider(call, RECEIVED);
        assertThat(kept.events).isEmpty();
        assertThat(row(call).state()).isEqualTo(PublicState.NEVER);
        override(call, null);
        reconsider(call, RECEIVED.plusSeconds(1));
        override(call, Overrides.suppress());
        reconsider(call, RECEIVED.plusSeconds(2));
        assertThat(kept.types()).containsExactly("published", "withdrawn");
    }

    @Test
    @DisplayName("D48 delayed: due at the given time, published then")
    void delayed() {
        Instant until = RECEIVED.plusSeconds(3600);
        ACall call = new ACall();
        override(call, Overrides.delay(until));
        reconsider(call, RECEIVED);
        assertThat(kept.due(until.minusMillis(1), 10)).isEmpty();
        assertThat(kept.due(until, 10)).hasSize(1);
        reconsider(call, until);
        assertThat(kept.types()).containsExactly("published");
    }

    @Test
    @DisplayName("D46 a sensitive call leaves no row behind, and one that was kept unpublished may become public")
    void notSensitiveAfterAll() {
        ACall call = new ACall().of("MEDICAL");
        reconsider(call, RECEIVED);
        assertThat(kept.rows).isEmpty();
        reconsider(call.of("COLLISION"), RECEIVED.plusSeconds(30));
        assertThat(kept.types()).containsExactly("published");
    }

    @Test
    @DisplayName("D47 intake costs the redaction no look at the database and leaves nothing")
    void intake() {
        reconsider(new ACall().in(Lifecycle.INTAKE), RECEIVED);
        assertThat(kept.rows).isEmpty();
        assertThat(kept.events).isEmpty();
    }
}
