package ca.policecomms.dispatch.contact.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.contact.model.ContactService;
import ca.policecomms.dispatch.contact.model.ContactState;
import ca.policecomms.dispatch.contact.model.Fix;
import ca.policecomms.dispatch.contact.model.FixPlace;
import ca.policecomms.dispatch.contact.model.FollowUp;
import ca.policecomms.dispatch.contact.model.NewContact;
import ca.policecomms.dispatch.contact.model.ReportedSignal;
import ca.policecomms.dispatch.contact.model.SignalFlag;
import ca.policecomms.dispatch.contact.model.SignalKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignalsTest {
    private static final String WHOLE = """
            {"externalId":"leg-7","signal":"OFFERED","at":"2026-03-01T12:00:00Z","kind":"TEXT","queue":"911",
             "caller":{"name":"Ann","phone":"613 555 0100 x2"},"services":["FIRE","POLICE"],
             "routing":{"lat":44.1,"lon":-76.4},"location":{"lat":44.23,"lon":-76.48,"uncertaintyMetres":30}}""";

    @Test
    @DisplayName("D4 D5 a whole signal is read: routing and caller are two places, each with its raw part")
    void whole() {
        ReportedSignal signal = read(WHOLE);
        assertThat(signal.flags()).isEmpty();
        assertThat(signal.externalId()).isEqualTo("leg-7");
        assertThat(signal.kind()).isEqualTo(SignalKind.OFFERED);
        assertThat(signal.at()).isEqualTo(Stamps.NOON);
        assertThat(signal.contactKind()).isEqualTo(ContactKind.TEXT);
        assertThat(signal.services()).containsExactly(ContactService.FIRE, ContactService.POLICE);
        assertThat(signal.fixes()).extracting(Fix::place).containsExactly(FixPlace.ROUTING, FixPlace.CALLER);
        assertThat(signal.fixes().getLast().uncertaintyMetres()).isEqualTo(30);
        assertThat(signal.fixes().getLast().raw()).contains("44.23");
        assertThat(new String(signal.raw(), StandardCharsets.UTF_8)).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "not json at all|MALFORMED",
                "[1,2]|MALFORMED",
                "{\"externalId\":\"x\",\"signal\":\"BANG\"}|UNKNOWN_SIGNAL",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"at\":\"half past nine\"}|MALFORMED_TIME",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"at\":17}|MALFORMED_TIME",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"at\":\"+999999999-01-01T00:00:00Z\"}|MALFORMED_TIME",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"kind\":\"SMOKE\"}|MALFORMED_KIND",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"queue\":{}}|MALFORMED_QUEUE",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"caller\":{\"phone\":[]}}|MALFORMED_CALLER",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"caller\":{\"name\":\"a\\u0000b\"}}|MALFORMED_CALLER",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"caller\":{\"name\":\"\\ud800\"}}|MALFORMED_CALLER",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"services\":\"FIRE\"}|MALFORMED_SERVICES",
                "{\"externalId\":\"x\",\"signal\":\"OFFERED\",\"services\":[\"COFFEE\"]}|MALFORMED_SERVICES",
                "{\"externalId\":\"x\",\"signal\":\"LOCATION\",\"location\":{\"lat\":91,\"lon\":0}}|MALFORMED_LOCATION",
                "{\"externalId\":\"x\",\"signal\":\"LOCATION\",\"location\":{\"lat\":\"a\",\"lon\":0}}|MALFORMED_LOCATION",
                "{\"signal\":\"OFFERED\"}|NO_EXTERNAL_ID"
            })
    @DisplayName("D5 what cannot be read is flagged, and the rest is read")
    void malformed(String body, SignalFlag flag) {
        ReportedSignal signal = read(body);
        assertThat(signal.flags()).contains(flag);
        assertThat(signal.externalId()).isNotBlank();
        assertThat(new String(signal.raw(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @Test
    @DisplayName("D5 no bytes whatever are refused")
    void anyBytes() {
        Random random = new Random(5);
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = whole.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            ReportedSignal signal = SignalReader.read(bytes);
            assertThat(signal.externalId()).isNotBlank();
            assertThat(signal.raw()).isEqualTo(bytes);
            Contact contact = contact();
            contact.take(signal, Stamps.atSecond(1));
        }
        assertThat(SignalReader.read(null).flags()).contains(SignalFlag.MALFORMED, SignalFlag.NO_EXTERNAL_ID);
    }

    @Test
    @DisplayName("D5 an answer that is reported before the offer counts, and the offer fills in its time when it comes")
    void answerFirst() {
        Contact contact = contact();
        contact.take(read(signal("ANSWERED")), Stamps.atSecond(9));
        assertThat(contact.view().state()).isEqualTo(ContactState.ANSWERED);
        assertThat(contact.waitMillis()).isNull();
        contact.take(read(signal("OFFERED")), Stamps.atSecond(2));
        assertThat(contact.waitMillis()).isEqualTo(7000);
        assertThat(contact.view().flags()).containsExactly("DISORDERED");
    }

    @Test
    @DisplayName("D3 D5 a caller who is gone while answered leaves a task; gone before the answer is abandoned")
    void gone() {
        Contact answered = contact();
        answered.take(read(signal("ANSWERED")), Stamps.atSecond(1));
        answered.take(read(signal("ENDED")), Stamps.atSecond(5));
        assertThat(answered.view().followUp().reason()).isEqualTo(FollowUp.HANG_UP);
        Contact waiting = contact();
        waiting.take(read(signal("ENDED")), Stamps.atSecond(5));
        assertThat(waiting.view().state()).isEqualTo(ContactState.ABANDONED);
        Contact joined = contact();
        joined.take(read(signal("ANSWERED")), Stamps.atSecond(1));
        joined.join(UUID.randomUUID());
        joined.take(read(signal("ENDED")), Stamps.atSecond(5));
        assertThat(joined.view().state()).isEqualTo(ContactState.ENDED);
        assertThat(joined.view().followUp()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("D5 a signal for a contact that is past it changes no milestone and is flagged")
    void past(SignalKind kind) {
        Contact contact = contact();
        contact.take(read(signal("OFFERED")), Stamps.atSecond(0));
        contact.abandon(Stamps.atSecond(3));
        var before = contact.view();
        contact.take(read(signal(kind.name())), Stamps.atSecond(8));
        var after = contact.view();
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.answeredAt()).isEqualTo(before.answeredAt());
        assertThat(after.abandonedAt()).isEqualTo(before.abandonedAt());
        assertThat(after.flags().contains("DISORDERED")).isEqualTo(kind != SignalKind.LOCATION);
    }

    @Test
    @DisplayName("D5 telephony fills in what people left open, and overwrites nothing")
    void oursStays() {
        Contact contact = new Contact(
                UUID.randomUUID(),
                new NewContact(ContactKind.EMERGENCY_911, null, List.of(), "Typed Name", null, "pbx", "leg-7"),
                Stamps.unknownTime());
        contact.take(read(WHOLE), Stamps.atSecond(0));
        assertThat(contact.view().caller().name()).isEqualTo("Typed Name");
        assertThat(contact.view().caller().phone()).isEqualTo("613 555 0100 x2");
        assertThat(contact.view().queue()).isEqualTo("911");
    }

    private static String signal(String kind) {
        return "{\"externalId\":\"leg-7\",\"signal\":\"" + kind + "\"}";
    }

    private static ReportedSignal read(String body) {
        return SignalReader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Contact contact() {
        return new Contact(
                UUID.randomUUID(),
                new NewContact(ContactKind.EMERGENCY_911, null, List.of(), null, null, "pbx", "leg-7"),
                Stamps.unknownTime());
    }
}
