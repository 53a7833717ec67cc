package ca.policecomms.alerts.routing;

import static ca.policecomms.alerts.StatusFacts.OPENED;
import static ca.policecomms.alerts.StatusFacts.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.alerts.MailResource;
import ca.policecomms.alerts.Mailbox;
import ca.policecomms.alerts.Public;
import ca.policecomms.alerts.StatusFacts;
import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What subscribers of a service are told of it, beside the course of an incident. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(MailResource.class)
class StatusMessagesIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String INCIDENT = "status.incident.";
    private static final String MAINTENANCE = "status.maintenance.";
    private static final String CHANGED = "status.component.changed.v1";

    @Inject
    DataSource database;

    private final UUID subject = UUID.randomUUID();
    private final String component = subject.toString().replace("-", "").substring(0, 12);
    private Mailbox english;
    private Mailbox french;

    @BeforeEach
    void subscribe() {
        english = Public.subscriber("en", "status:" + component);
        french = Public.subscriber("fr", "status:" + component);
    }

    @Test
    @DisplayName("A9, A33 a correction, a retraction and the report reach who was told of the incident, each once")
    void afterTheIncident() throws MessagingException {
        StatusFacts.send(subject, 1, OPENED, component, "Reports are down");
        english.awaitMails(2);
        french.awaitMails(2);

        MimeMessage corrected = told(2, INCIDENT + "corrected.v1", 3);
        assertThat(corrected.getSubject()).isEqualTo("Correction: incident S26-0007");
        assertThat(Mailbox.text(corrected))
                .contains("It now says:", "Twelve services are affected.", "Reason: Two services were missing");
        assertThat(Mailbox.text(french.awaitMails(3).getLast()))
                .contains("Douze services sont touchés.", "Raison : Deux services manquaient");

        MimeMessage retracted = told(3, INCIDENT + "retracted.v1", 4);
        assertThat(retracted.getSubject()).isEqualTo("Update taken back: incident S26-0007");
        assertThat(Mailbox.text(retracted)).contains("was taken back", "Reason: It was sent by mistake.");
        assertThat(french.awaitMails(4).getLast().getSubject()).isEqualTo("Mise à jour retirée : incident S26-0007");

        MimeMessage reported = told(4, INCIDENT + "reported.v1", 5);
        assertThat(reported.getSubject()).isEqualTo("Report: Records system down");
        assertThat(Mailbox.text(reported)).contains("/status/en/incidents/k2v9x4m1q7ba/report");
        assertThat(Mailbox.text(french.awaitMails(5).getLast()))
                .contains("Rapport : Système de dossiers en panne", "/status/fr/incidents/k2v9x4m1q7ba/report");

        assertOnce(4);
        assertThat(english.mails()).hasSize(5);
        assertThat(french.mails()).hasSize(5);
    }

    @Test
    @DisplayName(
            "A22 maintenance is told when it is planned, near, begun and over, with its window in the agency's zone")
    void maintenance() throws MessagingException {
        MimeMessage planned = told(1, MAINTENANCE + "scheduled.v1", 2);
        assertThat(planned.getSubject()).isEqualTo("Planned maintenance: Records system: new servers");
        assertThat(Mailbox.text(planned))
                .contains("Reports are taken at the front desk meanwhile.", "Touches: Online reporting")
                .containsPattern("From December 6, 2026, 1:00 a\\.?m\\.? EST to December 6, 2026, 5:00 a\\.?m\\.? EST");
        MimeMessage prevu = french.awaitMails(2).getLast();
        assertThat(prevu.getSubject()).startsWith("Entretien prévu : Système de dossiers");
        assertThat(Mailbox.text(prevu)).contains("Du 6 décembre 2026 à 1 h 00", "Touche : Signalement en ligne");

        assertThat(told(2, MAINTENANCE + "reminded.v1", 3).getSubject()).startsWith("Reminder of maintenance: ");
        french.awaitMails(3);
        assertThat(told(3, MAINTENANCE + "started.v1", 4).getSubject()).startsWith("Maintenance under way: ");
        french.awaitMails(4);
        MimeMessage over = told(4, MAINTENANCE + "completed.v1", 5);
        assertThat(over.getSubject()).startsWith("Maintenance completed: ");
        assertThat(Mailbox.text(over)).doesNotContain("EST");
        assertThat(french.awaitMails(5).getLast().getSubject()).startsWith("Entretien terminé : ");
        assertOnce(4);
    }

    @Test
    @DisplayName("A22 maintenance that is called off is told, and when it would have been")
    void cancelled() {
        told(1, MAINTENANCE + "scheduled.v1", 2);
        assertThat(Mailbox.text(told(2, MAINTENANCE + "cancelled.v1", 3)))
                .contains("Maintenance cancelled: ", "It was planned from December 6, 2026");
    }

    @Test
    @DisplayName("A22 a service that changes without an incident is told for itself, with how the public is served")
    void componentAlone() throws MessagingException {
        Topics.send(TOPIC, UUID.randomUUID(), CHANGED, subject, 1, change("null", "operational", "major_outage"));
        MimeMessage down = english.awaitMails(2).getLast();
        assertThat(down.getSubject()).isEqualTo("Collision reporting: Out of service");
        assertThat(Mailbox.text(down))
                .contains("Before: Operational", "Meanwhile: Come to the front desk, 705 Division Street.");
        assertThat(french.awaitMails(2).getLast().getSubject()).isEqualTo("Signalement des collisions : Hors service");
        assertOnce(1);
    }

    @Test
    @DisplayName("A33 a change that comes with an incident or a window is told once, with that")
    void componentWithCause() throws SQLException {
        silent(1, change("\"S26-0001\"", "operational", "major_outage"));
        silent(2, change("null", "operational", "under_maintenance"));
        silent(3, change("null", "under_maintenance", "operational"));
        UUID broken = UUID.randomUUID();
        Topics.send(TOPIC, broken, CHANGED, subject, 4, change("null", "under_maintenance", "partial_outage"));
        english.awaitMails(2);
        assertThat(value("SELECT string_agg(rule_key, ' ') FROM routed_fact WHERE event_id = '" + broken + "'"))
                .isEqualTo("status-component-broken-in-maintenance");
    }

    private void silent(long version, String body) throws SQLException {
        UUID event = UUID.randomUUID();
        Topics.send(TOPIC, event, CHANGED, subject, version, body);
        await().atMost(SOON)
                .until(() -> "1".equals(value("SELECT count(*) FROM received_fact WHERE event_id = '" + event + "'")));
        assertThat(value("SELECT count(*) FROM routed_fact WHERE event_id = '" + event + "'"))
                .isEqualTo("0");
    }

    private String change(String number, String old, String now) {
        return example(CHANGED)
                .replace("\"S26-0001\"", number)
                .replaceFirst("\"old\": \"\\w+\"", "\"old\": \"" + old + "\"")
                .replaceFirst("\"new\": \"\\w+\"", "\"new\": \"" + now + "\"");
    }

    /** Sends the contract's example twice, as Kafka may. @return the mail that comes of it */
    private MimeMessage told(long version, String type, int mails) {
        UUID event = UUID.randomUUID();
        Topics.send(TOPIC, event, type, subject, version, example(type));
        Topics.send(TOPIC, event, type, subject, version, example(type));
        return english.awaitMails(mails).getLast();
    }

    private String example(String type) {
        return Contracts.examples(TOPIC).stream()
                .filter(each -> each.file().equals(type + ".json"))
                .findFirst()
                .orElseThrow()
                .json()
                .replace("onlinereport", component)
                .replace("3kd90fj2ls8x", component);
    }

    /** So many versions, each with one row for each of the two readers. */
    private void assertOnce(int versions) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(value("""
                                SELECT count(DISTINCT v.id) || ' ' || count(d.id) || ' ' || count(DISTINCT a.id)
                                  FROM alert a JOIN alert_version v ON v.alert_id = a.id
                                  JOIN delivery d ON d.version_id = v.id WHERE a.source_id = '%s'""".formatted(subject))).isEqualTo(versions + " " + 2 * versions + " 1"));
        assertThat(List.of(english.mails().size(), french.mails().size())).containsOnly(1 + versions);
    }

    private String value(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
