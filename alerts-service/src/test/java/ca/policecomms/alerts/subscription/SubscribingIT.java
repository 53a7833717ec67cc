package ca.policecomms.alerts.subscription;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import ca.policecomms.alerts.MailResource;
import ca.policecomms.alerts.Mailbox;
import ca.policecomms.alerts.Public;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(MailResource.class)
class SubscribingIT {
    @Inject
    DataSource database;

    private final Mailbox mailbox = new Mailbox();

    private String value(String sql, String token) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            if (token != null) {
                statement.setString(1, token);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private String lastState() throws SQLException {
        return value("SELECT state FROM subscription ORDER BY id DESC LIMIT 1", null);
    }

    @Test
    @DisplayName("A23 double opt-in: mail, page with a button, confirmation, and proof of all of it")
    void doubleOptIn() throws SQLException, MessagingException {
        Public.subscribe(mailbox.address(), "en", "status").then().statusCode(202);
        MimeMessage mail = mailbox.awaitMails(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Confirm your subscription – Kingston Police");
        assertThat(Mailbox.text(mail)).contains("705 Division Street", "48 hours");
        assertThat(Mailbox.html(mail)).contains("lang=\"en\"").doesNotContain("<img", "<script");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String link = Mailbox.path(mail);

        given().accept("text/html")
                .get(link)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(containsString("<button type=\"submit\">Confirm</button>"));
        assertThat(lastState()).as("opening the page agrees to nothing").isEqualTo("requested");

        given().accept("text/html").post(link).then().statusCode(200).body(containsString("You are subscribed"));
        assertThat(value("""
                        SELECT s.state || ' ' || e.state || ' ' || s.wording || ' ' || s.confirm_method || ' '
                               || (s.confirm_ip IS NOT NULL) || ' ' || (s.request_ip IS NOT NULL)
                          FROM subscription s JOIN endpoint e ON e.id = s.endpoint_id ORDER BY s.id DESC LIMIT 1""", null)).isEqualTo("active active 2026-11 link true true");
    }

    @Test
    @DisplayName("A23 a link is good once, and for 48 hours")
    void singleUse() throws SQLException {
        Public.subscribe(mailbox.address(), "fr", "status").then().statusCode(202);
        MimeMessage mail = mailbox.awaitMails(1).getFirst();
        String link = Mailbox.path(mail);
        assertThat(Mailbox.text(mail)).contains("dans les 48 heures");
        given().accept("text/html").post(link).then().statusCode(200).body(containsString("Vous êtes abonné"));

        assertProblem(given().post(link).then(), 410, "token-spent");
        assertProblem(given().get(link).then(), 410, "token-spent");
        given().accept("text/html")
                .post(link)
                .then()
                .statusCode(410)
                .contentType("text/html")
                .body(containsString("Ce lien ne peut plus"));

        Public.subscribe(mailbox.address(), "fr", "status").then().statusCode(202);
        String second = Mailbox.path(mailbox.awaitMails(2).getLast());
        value("UPDATE confirmation SET expires_at = now() WHERE used_at IS NULL RETURNING 1", null);
        assertProblem(given().post(second).then(), 410, "token-spent");
    }

    @Test
    @DisplayName("A23 neither token nor address can be read in the database")
    void nothingToRead() throws SQLException {
        Public.subscribe(mailbox.address(), "en", "status").then().statusCode(202);
        String link = Mailbox.path(mailbox.awaitMails(1).getFirst());
        String token = link.substring(link.lastIndexOf('/') + 1);

        for (String table : new String[] {"subscription", "endpoint", "confirmation", "delivery", "inbox_seen"}) {
            String rows = value("SELECT string_agg(t::text, ' ') FROM " + table + " t", null);
            assertThat(String.valueOf(rows)).doesNotContain(token, mailbox.address());
        }
        assertThat(value(
                        "SELECT 'yes' FROM endpoint WHERE position(convert_to(?, 'UTF8') IN address_cipher) > 0",
                        mailbox.address()))
                .isNull();
    }

    @Test
    @DisplayName("A24 a known and an unknown address are answered alike")
    void alike() {
        Public.subscriber("en", "status");
        Response unknown = Public.subscribe(mailbox.address(), "en", "status");
        Response known = Public.subscribe(mailbox.address(), "en", "status");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(202);
        assertThat(known.asString()).isEqualTo(unknown.asString()).isEmpty();
        mailbox.awaitMails(2);
    }

    @Test
    @DisplayName("A24 an address gets five mails a day at most, without anybody being told")
    void limitedPerAddress() throws InterruptedException {
        for (int i = 0; i < 7; i++) {
            Public.subscribe(mailbox.address(), "en", "status").then().statusCode(202);
        }
        mailbox.awaitMails(5);
        Thread.sleep(1500);
        assertThat(mailbox.mails()).hasSize(5);
    }

    @Test
    @DisplayName("A24 what comes from one network is limited, as the gateway tells where it comes from")
    void limitedPerNetwork() {
        Response last = null;
        for (int i = 0; i < 61; i++) {
            last = given().header("X-Forwarded-For", "203.0.113." + (i + 1))
                    .contentType(ContentType.JSON)
                    .body("{\"email\":\"" + mailbox.address() + "\",\"language\":\"en\",\"topics\":[\"status\"]}")
                    .post("/v1/subscriptions");
        }
        assertProblem(last.then(), 429, "too-many-requests");
    }

    @Test
    @DisplayName("A68 a new opt-in takes the place of the one before: one address is one endpoint")
    void replaced() throws SQLException {
        Public.subscribe(mailbox.address(), "en", "status").then().statusCode(202);
        given().post(Mailbox.path(mailbox.awaitMails(1).getLast())).then().statusCode(200);
        Public.subscribe(mailbox.address().toUpperCase(Locale.ROOT), "fr", "status:k4x9q2m7w1za")
                .then()
                .statusCode(202);
        // The address that was there first is the one that mail goes to.
        MimeMessage second = mailbox.awaitMails(2).getLast();
        given().post(Mailbox.path(second)).then().statusCode(200);

        assertThat(value("""
                        SELECT string_agg(s.state || '/' || s.language || '/' || coalesce(s.ended_via, '-'), ' ' ORDER BY s.id)
                          FROM subscription s WHERE s.endpoint_id = (SELECT endpoint_id FROM subscription ORDER BY id DESC LIMIT 1)""", null)).isEqualTo("ended/en/replaced active/fr/-");
    }

    @Test
    @DisplayName("A25 what we did not sign is no link")
    void foreignLinks() {
        for (String path : new String[] {
            "/v1/confirmations/abc", "/unsubscribe/abc", "/v1/unsubscribe/abc", "/unsubscribe/" + "A".repeat(43)
        }) {
            assertProblem(given().get(path).then(), 404, "not-found");
            assertProblem(given().post(path).then(), 404, "not-found");
            given().accept("text/html")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("text/html")
                    .body(not(containsString("<form")));
        }
    }
}
