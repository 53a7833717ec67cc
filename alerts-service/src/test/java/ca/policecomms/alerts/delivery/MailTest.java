package ca.policecomms.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.delivery.model.Mail;
import ca.policecomms.alerts.subscription.model.EmailAddress;
import ca.policecomms.alerts.wording.model.Bilingual;
import ca.policecomms.alerts.wording.model.Language;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    private static final Bilingual BODY = new Bilingual("text", "texte");

    private static Mail mail(String to, String subject, String list, URI unsubscribe) {
        return new Mail(UUID.randomUUID(), to, Language.EN, subject, "t", "h", list, unsubscribe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\0b", "a\u0085b"})
    @DisplayName("A34 a line break in a header value is refused")
    void headerInjection(String evil) {
        assertThatThrownBy(() -> mail("a@example.org", evil, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mail(evil, "subject", null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mail("a@example.org", "s", evil, URI.create("https://x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Content(new Bilingual(evil, "t"), BODY, null, List.of("status"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(EmailAddress.parse(evil + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + evil)).isEmpty();
    }

    @Test
    @DisplayName("A25 bulk mail without a way out is not made")
    void wayOut() {
        assertThatThrownBy(() -> mail("a@example.org", "s", "updates", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A14 a message without one of the languages is not made")
    void bothLanguages() {
        assertThatThrownBy(() -> new Content(new Bilingual("a", " "), BODY, null, List.of("status"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Content(BODY, new Bilingual("a", null), null, List.of("status"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org",
                "first.last+tag@sub.example.org",
                "x@localhost",
                "o'neil@example.ca",
                "a@exämple.ca"
            })
    @DisplayName("A22 addresses that SMTP can reach are taken")
    void addresses(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@example.org",
                "a@",
                "a b@example.org",
                "a@b@example.org",
                ".a@example.org",
                "a..b@example.org",
                "a@-example.org",
                "a@example..org",
                "\"a b\"@example.org",
                "a@[127.0.0.1]",
                "a,b@example.org",
                "<a@example.org>",
                "é@example.org"
            })
    @DisplayName("A22 what is no address is not taken")
    void noAddresses(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("A22 a domain beyond ASCII is kept in its ASCII form, and no address is ever printed")
    void kept() {
        EmailAddress address = EmailAddress.parse("a@exämple.ca").orElseThrow();
        assertThat(address.value()).isEqualTo("a@xn--exmple-cua.ca");
        assertThat(address.toString()).doesNotContain("exmple");
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(126) + "org")).isEmpty();
    }
}
