package ca.policecomms.dispatch.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactAct;
import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.contact.model.ContactService;
import ca.policecomms.dispatch.contact.model.ContactState;
import ca.policecomms.dispatch.contact.model.FollowUp;
import ca.policecomms.dispatch.contact.model.NewContact;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContactStateMachineTest {
    private static final UUID CALL = UUID.randomUUID();

    /** One row of the table: from, act, to. */
    record Row(ContactState from, ContactAct act, ContactState to) {}

    private static final List<Row> TABLE = List.of(
            new Row(ContactState.OFFERED, ContactAct.ANSWER, ContactState.ANSWERED),
            new Row(ContactState.ANSWERED, ContactAct.HOLD, ContactState.HELD),
            new Row(ContactState.HELD, ContactAct.RESUME, ContactState.ANSWERED),
            new Row(ContactState.ANSWERED, ContactAct.END, ContactState.ENDED),
            new Row(ContactState.HELD, ContactAct.END, ContactState.ENDED),
            new Row(ContactState.OFFERED, ContactAct.ABANDON, ContactState.ABANDONED),
            new Row(ContactState.ABANDONED, ContactAct.CALLBACK, ContactState.CALLBACK_DONE),
            new Row(ContactState.ABANDONED, ContactAct.GIVE_UP, ContactState.CALLBACK_FAILED));

    static Stream<Arguments> cells() {
        return Stream.of(ContactState.values())
                .flatMap(state -> Stream.of(ContactAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "D1 {1} of a contact that is {0}")
    @MethodSource("cells")
    @DisplayName("D1 every act in every state does what the table says, or is refused and changes nothing")
    void cell(ContactState state, ContactAct act) {
        Contact contact = in(state);
        List<Row> row = TABLE.stream()
                .filter(each -> each.from() == state && each.act() == act)
                .toList();
        if (row.isEmpty()) {
            long version = contact.version();
            assertThatThrownBy(() -> perform(contact, act)).isInstanceOf(ProblemException.class);
            assertThat(contact.view().state()).isEqualTo(state);
            assertThat(contact.version()).isEqualTo(version);
        } else {
            perform(contact, act);
            assertThat(contact.view().state()).isEqualTo(row.getFirst().to());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWER, call-taker dispatcher dispatch-supervisor",
        "HOLD, call-taker dispatcher dispatch-supervisor",
        "RESUME, call-taker dispatcher dispatch-supervisor",
        "END, call-taker dispatcher dispatch-supervisor admin",
        "ABANDON, admin",
        "CALLBACK, call-taker dispatcher dispatch-supervisor",
        "GIVE_UP, call-taker dispatcher dispatch-supervisor"
    })
    @DisplayName(
            "D1 every act has the roles of the table; telephony is admin, a supervisor does what a dispatcher does")
    void roles(ContactAct act, String roles) {
        assertThat(act.roles()).containsExactlyInAnyOrder(roles.split(" "));
        assertThat(ContactAct.OFFER_ROLES).isEqualTo(Set.of(Role.CALL_TAKER, Role.ADMIN));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("D1 every kind of contact asks for any of the services")
    void kinds(ContactKind kind) {
        Contact contact = new Contact(
                UUID.randomUUID(),
                new NewContact(kind, null, List.of(ContactService.values()), null, null, null, null),
                Stamps.atSecond(0));
        assertThat(contact.view().kind()).isEqualTo(kind);
        assertThat(contact.view().services()).containsExactly(ContactService.values());
    }

    @Test
    @DisplayName("D2 the answer clock runs from offered to answered")
    void answerClock() {
        Contact contact = offered();
        contact.answer(Stamps.atSecond(7));
        assertThat(contact.waitMillis()).isEqualTo(7000);
    }

    @Test
    @DisplayName("D1 the first answer wins; a second is refused")
    void answeredOnce() {
        Contact contact = offered();
        contact.answer(Stamps.atSecond(7));
        assertThatThrownBy(() -> contact.answer(Stamps.atSecond(8))).isInstanceOf(ProblemException.class);
        assertThat(contact.waitMillis()).isEqualTo(7000);
    }

    @Test
    @DisplayName("D1 a contact ends with a call, an outcome, or something to follow up; not with nothing")
    void endsWithSomething() {
        assertThatThrownBy(() -> in(ContactState.ANSWERED).end(null, null, null, Stamps.atSecond(9)))
                .isInstanceOf(ProblemException.class);
        Contact joined = in(ContactState.ANSWERED);
        joined.join(CALL);
        joined.end(null, null, null, Stamps.atSecond(9));
        assertThat(joined.view().callId()).isEqualTo(CALL);
        assertThat(joined.view().followUp()).isNull();
    }

    @Test
    @DisplayName("D3 an abandoned contact stays open until an outcome, or three tries in vain")
    void threeTries() {
        Contact contact = in(ContactState.ABANDONED);
        assertThat(contact.view().followUp().open()).isTrue();
        contact.callBack(false, "NO-ANSWER", Stamps.atSecond(60));
        contact.callBack(false, "NO-ANSWER", Stamps.atSecond(120));
        assertThat(contact.view().state()).isEqualTo(ContactState.ABANDONED);
        assertThat(contact.view().followUp().open()).isTrue();
        contact.callBack(false, "NO-ANSWER", Stamps.atSecond(180));
        assertThat(contact.view().state()).isEqualTo(ContactState.CALLBACK_FAILED);
        assertThat(contact.view().followUp().open()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "HANG_UP"})
    @DisplayName("D3 a silent or hung-up contact that ended stays a task until an outcome code is recorded")
    void silentOrHungUp(FollowUp why) {
        Contact contact = in(ContactState.ANSWERED);
        contact.end(null, null, why, Stamps.atSecond(30));
        assertThat(contact.view().followUp().reason()).isEqualTo(why);
        assertThat(contact.view().allowedActs()).containsExactly("callback");
        contact.callBack(false, "NO-ANSWER", Stamps.atSecond(60));
        assertThat(contact.view().followUp().open()).isTrue();
        contact.callBack(true, "SAFE", Stamps.atSecond(90));
        assertThat(contact.view().followUp().open()).isFalse();
        assertThat(contact.view().outcomeCode()).isEqualTo("SAFE");
        assertThat(contact.view().state()).isEqualTo(ContactState.ENDED);
        assertThat(contact.view().allowedActs()).isEmpty();
    }

    @Test
    @DisplayName("D3 an outcome given at the end leaves no task")
    void outcomeAtOnce() {
        Contact contact = in(ContactState.ANSWERED);
        contact.end(null, "PRANK", FollowUp.SILENT, Stamps.atSecond(30));
        assertThat(contact.view().followUp().open()).isFalse();
        assertThatThrownBy(() -> contact.callBack(true, "SAFE", Stamps.atSecond(31)))
                .isInstanceOf(ProblemException.class);
    }

    private static void perform(Contact contact, ContactAct act) {
        switch (act) {
            case ANSWER -> contact.answer(Stamps.atSecond(20));
            case HOLD -> contact.hold(Stamps.atSecond(20));
            case RESUME -> contact.resume(Stamps.atSecond(20));
            case END -> contact.end(null, "MISDIAL", null, Stamps.atSecond(20));
            case ABANDON -> contact.abandon(Stamps.atSecond(20));
            case CALLBACK -> contact.callBack(true, "SAFE", Stamps.atSecond(20));
            case GIVE_UP -> {
                for (int i = 0; i < Contact.CALLBACK_TRIES; i++) {
                    contact.callBack(false, "NO-ANSWER", Stamps.atSecond(20 + i));
                }
            }
        }
    }

    private static Contact in(ContactState state) {
        Contact contact = offered();
        List<ContactAct> way = switch (state) {
            case OFFERED -> List.of();
            case ANSWERED -> List.of(ContactAct.ANSWER);
            case HELD -> List.of(ContactAct.ANSWER, ContactAct.HOLD);
            case ENDED -> List.of(ContactAct.ANSWER, ContactAct.END);
            case ABANDONED -> List.of(ContactAct.ABANDON);
            case CALLBACK_DONE -> List.of(ContactAct.ABANDON, ContactAct.CALLBACK);
            case CALLBACK_FAILED -> List.of(ContactAct.ABANDON, ContactAct.GIVE_UP);
        };
        way.forEach(act -> perform(contact, act));
        return contact;
    }

    private static Contact offered() {
        return new Contact(
                UUID.randomUUID(),
                new NewContact(ContactKind.EMERGENCY_911, "911", List.of(), null, null, null, null),
                Stamps.atSecond(0));
    }
}
