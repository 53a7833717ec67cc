package ca.policecomms.dispatch.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.contact.model.ContactState;
import ca.policecomms.dispatch.contact.model.NewContact;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContactStateMachineTest {

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
    @DisplayName("D1 a contact is held, taken back and ended")
    void heldAndBack() {
        Contact contact = offered();
        contact.answer(Stamps.atSecond(1));
        contact.hold(Stamps.atSecond(2));
        assertThat(contact.view().state()).isEqualTo(ContactState.HELD);
        contact.resume(Stamps.atSecond(3));
        contact.end(null, "MISDIAL", Stamps.atSecond(4));
        assertThat(contact.view().state()).isEqualTo(ContactState.ENDED);
        assertThat(contact.view().allowedActs()).isEmpty();
    }

    @Test
    @DisplayName("D3 an abandoned contact stays open until an outcome, or three tries in vain")
    void threeTries() {
        Contact contact = offered();
        contact.abandon(Stamps.atSecond(12));
        contact.callBack(false, "NO-ANSWER", Stamps.atSecond(60));
        contact.callBack(false, "NO-ANSWER", Stamps.atSecond(120));
        assertThat(contact.view().state()).isEqualTo(ContactState.ABANDONED);
        contact.callBack(false, "NO-ANSWER", Stamps.atSecond(180));
        assertThat(contact.view().state()).isEqualTo(ContactState.CALLBACK_FAILED);
    }

    private static Contact offered() {
        return new Contact(
                UUID.randomUUID(),
                new NewContact(ContactKind.EMERGENCY_911, "911", null, null, null, null),
                Stamps.atSecond(0));
    }
}
