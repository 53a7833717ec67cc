package ca.policecomms.alerts.routing;

import static ca.policecomms.alerts.StatusFacts.OPENED;
import static ca.policecomms.alerts.StatusFacts.RESOLVED;
import static ca.policecomms.alerts.StatusFacts.TOPIC;
import static ca.policecomms.alerts.StatusFacts.UPDATED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import ca.policecomms.alerts.MailResource;
import ca.policecomms.alerts.Mailbox;
import ca.policecomms.alerts.Public;
import ca.policecomms.alerts.Staff;
import ca.policecomms.alerts.StatusFacts;
import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(MailResource.class)
class RoutingIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource database;

    private final UUID incident = UUID.randomUUID();
    private final String component = incident.toString().replace("-", "").substring(0, 12);

    private String value(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private void awaitValue(String sql, String expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(value(sql)).isEqualTo(expected));
    }

    private String versions(String what) {
        return "SELECT " + what + " FROM alert a JOIN alert_version v ON v.alert_id = a.id WHERE a.source_id = '"
                + incident + "'";
    }

    @Test
    @DisplayName("A22 a status incident reaches its component's subscribers, each in their language")
    void reachesSubscribers() throws MessagingException {
        Mailbox english = Public.subscriber("en", "status:" + component);
        Mailbox french = Public.subscriber("fr", "status:" + component);
        Mailbox other = Public.subscriber("en", "status:zzzzzzzzzzzz", "releases");

        StatusFacts.send(incident, 1, OPENED, component, "Online reports are down");

        MimeMessage mail = english.awaitMails(2).getLast();
        assertThat(mail.getSubject()).isEqualTo("Investigating: Online reports are down");
        assertThat(Mailbox.text(mail))
                .contains(
                        "We are looking into <it> & more.",
                        "Use the phone.",
                        "Affected: Online reports (Out of service)")
                .contains("http://localhost/status/en/incidents/", "705 Division Street");
        assertThat(Mailbox.html(mail))
                .contains("We are looking into &lt;it&gt; &amp; more.")
                .doesNotContain("<it>", "<img", "<script");
        assertThat(Mailbox.header(mail, "Content-Language")).isEqualTo("en");
        MimeMessage avis = french.awaitMails(2).getLast();
        assertThat(avis.getSubject()).isEqualTo("Enquête en cours : Online reports are down (fr)");
        assertThat(Mailbox.text(avis))
                .contains("Services touchés : Rapports en ligne (Hors service)", "Utilisez le téléphone.");
        assertThat(other.mails()).hasSize(1);
    }

    @Test
    @DisplayName("A25, A34 bulk mail has the headers of a well-behaved list, and an envelope that names its delivery")
    void headers() throws MessagingException {
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        StatusFacts.send(incident, 1, OPENED, component, "Down");
        MimeMessage mail = mailbox.awaitMails(2).getLast();

        JsonPath deliveries = Staff.get("/v1/deliveries?versionId=" + versionId());
        String id = deliveries.getString("items[0].id");
        assertThat(Mailbox.header(mail, "Message-ID")).isEqualTo("<" + id + "@alerts.localhost>");
        assertThat(Mailbox.header(mail, "List-Unsubscribe"))
                .matches("<http://[^<>,\\s]+/unsubscribe/[A-Za-z0-9_-]{43}>");
        assertThat(Mailbox.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Mailbox.header(mail, "List-Id")).isEqualTo("<updates.alerts.localhost>");
        assertThat(Mailbox.header(mail, "Return-Path"))
                .matches("<b\\+" + id.replace("-", "") + "-[0-9a-f]{16}@alerts\\.localhost>");
        assertThat(mail.getFrom()[0].toString()).contains("Kingston Police").contains("no-reply@alerts.localhost");
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
    }

    @Test
    @DisplayName("A9 an update that names no component still reaches whoever was told of the incident")
    void updateWithoutComponents() throws MessagingException {
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        StatusFacts.send(incident, 1, OPENED, component, "Down");
        mailbox.awaitMails(2);
        Topics.send(
                TOPIC, UUID.randomUUID(), UPDATED, incident, 2, StatusFacts.bodyWithoutComponents("Down", "restoring"));

        assertThat(mailbox.awaitMails(3).getLast().getSubject()).isEqualTo("Restoring: Down");
    }

    private String versionId() {
        try {
            return value(versions("v.id"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @DisplayName("A33 a redelivered event makes one alert, one row for each recipient and one mail")
    void duplicate() throws InterruptedException {
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        UUID event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            StatusFacts.send(event, incident, 1, OPENED, component, "Down");
        }
        mailbox.awaitMails(2);
        StatusFacts.send(incident, 2, UPDATED, component, "Still down");
        mailbox.awaitMails(3);
        Thread.sleep(500);

        assertThat(mailbox.mails()).hasSize(3);
        awaitValue(
                versions("string_agg(v.version || '/' || v.kind || '/' || v.state, ' ' ORDER BY v.version)"),
                "1/alert/superseded 2/update/live");
        awaitValue("SELECT count(*) FROM delivery WHERE version_id IN (" + versions("v.id") + ")", "2");
    }

    @Test
    @DisplayName("A9 facts out of order become versions in order; a superseded version that was not sent never is")
    void reordered() throws InterruptedException {
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        StatusFacts.send(incident, 3, RESOLVED, component, "three");
        StatusFacts.send(incident, 2, UPDATED, component, "two");
        Thread.sleep(500);
        assertThat(mailbox.mails()).hasSize(1);
        StatusFacts.send(incident, 1, OPENED, component, "one");

        awaitValue(
                versions("string_agg(v.headline_en, ' / ' ORDER BY v.version)"),
                "Investigating: one / Investigating: two / Investigating: three");
        await().atMost(SOON)
                .until(() ->
                        mailbox.mails().stream().anyMatch(mail -> subject(mail).endsWith("three")));
        awaitValue(
                "SELECT count(*) FROM delivery WHERE state NOT IN ('accepted', 'superseded') AND version_id IN ("
                        + versions("v.id") + ")",
                "0");
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @DisplayName("A26 opting out holds at once; GET changes nothing, POST needs no cookie and no sign-in")
    void optingOut() throws InterruptedException, SQLException {
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        StatusFacts.send(incident, 1, OPENED, component, "Down");
        MimeMessage mail = mailbox.awaitMails(2).getLast();
        String link = Mailbox.header(mail, "List-Unsubscribe").replaceAll("[<>]|http://[^/]+", "");

        given().accept("text/html").get(link).then().statusCode(200).body(containsString("<button"));
        assertThat(value("SELECT count(*) FROM subscription WHERE state = 'active' AND topics @> '{status:" + component
                        + "}'"))
                .isEqualTo("1");
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);
        given().post("/v1" + link).then().statusCode(200);
        assertThat(value("SELECT state || ' ' || ended_via FROM subscription WHERE topics @> '{status:" + component
                        + "}'"))
                .isEqualTo("ended one-click");

        StatusFacts.send(incident, 2, UPDATED, component, "Still down");
        awaitValue(versions("max(v.version)"), "2");
        Thread.sleep(500);
        assertThat(mailbox.mails()).hasSize(2);
    }

    @Test
    @DisplayName("A31 matters of the media office are known and told to nobody")
    void mattersAreSilent() throws SQLException {
        UUID matter = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        Topics.send(
                "media.matters.v1",
                event,
                "media.matter.opened.v1",
                matter,
                1,
                "{\"kind\":\"BREAKING\",\"publicId\":null,\"major\":true,\"decision\":null,\"reviewAt\":null}");

        awaitValue(
                "SELECT rule_key || ' ' || mode || ' ' || coalesce(version_id::text, '-') FROM routed_fact WHERE event_id = '"
                        + event + "'",
                "matter-opened none -");
        assertThat(value("SELECT count(*) FROM alert WHERE source_id = '" + matter + "'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("A14 a fact without one language makes no alert and goes to the dead letters")
    void missingLanguage() throws SQLException {
        Topics.send(
                TOPIC,
                UUID.randomUUID(),
                OPENED,
                incident,
                1,
                StatusFacts.body(component, "Down", "investigating").replace("\"fr\":\"Down (fr)\"", "\"fr\":null"));

        var letters = Topics.read("alerts-service.status-incidents.dlq", incident, 1, SOON);
        assertThat(letters).hasSize(1);
        assertThat(value("SELECT count(*) FROM alert WHERE source_id = '" + incident + "'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("A55 with Kafka down delivery goes on")
    void kafkaDown() {
        KafkaResource.stopBroker();
        try {
            Mailbox mailbox = new Mailbox();
            Public.subscribe(mailbox.address(), "en", "status").then().statusCode(202);
            mailbox.awaitMails(1);
        } finally {
            KafkaResource.startBroker();
        }
    }

    @Test
    @DisplayName("A31 a rule is for a type that a contract describes, and every type that comes has a rule")
    void rules() {
        List<String> ruled = Staff.get("/v1/routing-rules").getList("items.eventType");
        List<String> described = new ArrayList<>(Contracts.types(TOPIC));
        described.addAll(Contracts.types("media.matters.v1"));

        assertThat(new HashSet<>(ruled)).isEqualTo(new HashSet<>(described));
    }
}
