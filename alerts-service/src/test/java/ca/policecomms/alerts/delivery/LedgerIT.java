package ca.policecomms.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.alerts.MailResource;
import ca.policecomms.alerts.MailSink;
import ca.policecomms.alerts.Mailbox;
import ca.policecomms.alerts.Public;
import ca.policecomms.alerts.StatusFacts;
import ca.policecomms.alerts.delivery.model.DeliveryState;
import ca.policecomms.alerts.delivery.model.IntentId;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.alerts.delivery.model.Leased;
import ca.policecomms.alerts.delivery.model.Ledger;
import ca.policecomms.alerts.delivery.model.MailLine;
import ca.policecomms.alerts.delivery.model.MailServer;
import ca.policecomms.alerts.delivery.model.Mails;
import ca.policecomms.alerts.delivery.model.Outcome;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ledger beside the service's own workers, which are part of what is tested. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(MailResource.class)
class LedgerIT {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Inject
    DataSource database;

    @Inject
    Ledger ledger;

    @Inject
    Mails mails;

    @Inject
    MailServer server;

    private final UUID worker = UUID.randomUUID();

    private int sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.createStatement()) {
            return prepared.executeUpdate(statement);
        }
    }

    private String value(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.createStatement();
                var row = prepared.executeQuery(statement)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** A subscriber's delivery of a version of its own, waiting in the future so that no worker takes it. */
    private UUID waiting(Mailbox mailbox, String component) throws SQLException {
        UUID incident = UUID.randomUUID();
        StatusFacts.send(incident, 1, StatusFacts.OPENED, component, "Down");
        mailbox.awaitMails(2);
        String id = value("SELECT d.id FROM delivery d JOIN alert_version v ON v.id = d.version_id"
                + " JOIN alert a ON a.id = v.alert_id WHERE a.source_id = '" + incident + "'");
        await().until(() -> "accepted".equals(state(id)));
        sql("UPDATE delivery SET state = 'pending', attempt = 0, due_at = now() + interval '1 hour', ended_at = NULL"
                + " WHERE id = '" + id + "'");
        return UUID.fromString(id);
    }

    private String state(Object id) throws SQLException {
        return value("SELECT state FROM delivery WHERE id = '" + id + "'");
    }

    /** Leases exactly this row, as a worker that finds it due. */
    private Leased lease(UUID id, UUID by, Duration lease) throws SQLException {
        sql("UPDATE delivery SET due_at = '2000-01-01' WHERE id = '" + id + "'");
        List<Leased> leased = ledger.lease(Lane.BULK, 1, lease, by);
        // The service's own worker may have been faster by a hair: then it has sent it, and the test begins again.
        return leased.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private Leased leaseForSure(UUID id, UUID by, Duration lease) throws SQLException {
        for (int i = 0; i < 50; i++) {
            Leased leased = lease(id, by, lease);
            if (leased != null) {
                return leased;
            }
            await().until(() -> "accepted".equals(state(id)));
            sql("UPDATE delivery SET state = 'pending', attempt = 0, due_at = now() + interval '1 hour' WHERE id = '"
                    + id + "'");
        }
        throw new AssertionError("never leased");
    }

    private static String component() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @Test
    @DisplayName("A79 killed between the server's yes and the mark: sent once more, under the same Message-ID")
    void killedBeforeMark() throws SQLException {
        String component = component();
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        UUID id = waiting(mailbox, component);
        int before = mailbox.mails().size();

        Leased leased = leaseForSure(id, worker, LONG);
        assertThat(ledger.handOver(Lane.BULK, List.of(id), Duration.ofMillis(300), worker, "smtp"))
                .containsExactly(id);
        try (MailLine line = server.line()) {
            assertThat(line.ready()).isTrue();
            assertThat(line.send(mails.render(leased)).verdict()).isEqualTo(MailLine.Verdict.ACCEPTED);
        }
        // Here the process dies: nothing is settled, and the lease lapses.

        await().atMost(Duration.ofSeconds(20)).until(() -> "accepted".equals(state(id)));
        assertThat(mailbox.mails().subList(before, mailbox.mails().size()))
                .hasSize(2)
                .allMatch(mail -> Mailbox.header(mail, "Message-ID").equals("<" + id + "@alerts.localhost>"));
        assertThat(value("SELECT unknowns FROM delivery WHERE id = '" + id + "'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("A62 mail whose outcome is unknown a second time is held for a person")
    void unknownTwice() throws SQLException {
        String component = component();
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        UUID id = waiting(mailbox, component);
        sql("UPDATE delivery SET state = 'handed-over', unknowns = 1, lease_until = now() - interval '1 second',"
                + " leased_by = gen_random_uuid() WHERE id = '" + id + "'");

        await().atMost(Duration.ofSeconds(10)).until(() -> "held".equals(state(id)));
    }

    @Test
    @DisplayName(
            "A58 a lapsed lease gives the row back, without counting the attempt; the old worker can do nothing more")
    void lapsedLease() throws SQLException {
        String component = component();
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        UUID id = waiting(mailbox, component);
        leaseForSure(id, worker, Duration.ofMillis(100));

        await().atMost(Duration.ofSeconds(10)).until(() -> "accepted".equals(state(id)));
        assertThat(value("SELECT attempt FROM delivery WHERE id = '" + id + "'"))
                .isEqualTo("1");
        assertThat(ledger.handOver(Lane.BULK, List.of(id), LONG, worker, "smtp"))
                .isEmpty();
        ledger.settle(Lane.BULK, List.of(new Outcome(id, DeliveryState.FAILED, null, "late")), worker);
        ledger.giveBack(Lane.BULK, List.of(id), Duration.ZERO, worker);
        assertThat(state(id)).isEqualTo("accepted");
    }

    @Test
    @DisplayName("A66 a late yes still counts for a row that went unknown; a late no does not")
    void lateAnswers() throws SQLException {
        String component = component();
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        UUID id = waiting(mailbox, component);
        String asUnknown = "UPDATE delivery SET state = 'unknown', unknowns = 9, unknown_at = now(), leased_by = '"
                + worker + "' WHERE id = '" + id + "'";

        sql(asUnknown);
        ledger.settle(Lane.BULK, List.of(new Outcome(id, DeliveryState.FAILED, null, "smtp 550")), worker);
        assertThat(state(id)).isIn("unknown", "held");
        sql(asUnknown);
        ledger.settle(Lane.BULK, List.of(new Outcome(id, DeliveryState.ACCEPTED, null, null)), worker);
        assertThat(state(id)).isIn("accepted", "held");
    }

    @Test
    @DisplayName("A58 many workers at once: every row is leased once")
    void noRowTwice() throws Exception {
        String endpoint = value("INSERT INTO endpoint (channel, address_hash, address_cipher, state, created_at)"
                + " VALUES ('email', uuid_send(gen_random_uuid()), 'x', 'unverified', now()) RETURNING id");
        sql("INSERT INTO delivery (id, lane, purpose, version_id, channel, endpoint_id, language, due_at, expires_at)"
                + " SELECT gen_random_uuid(), 'priority', 'confirmation', gen_random_uuid(), 'email', '" + endpoint
                + "', 'en', '2000-01-01', now() + interval '1 day' FROM generate_series(1, 2000)");
        Set<UUID> seen = new HashSet<>();
        int total = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Leased>> work = () -> ledger.lease(Lane.PRIORITY, 50, LONG, UUID.randomUUID());
            for (var done : pool.invokeAll(java.util.Collections.nCopies(16, work))) {
                for (Leased leased : done.get()) {
                    seen.add(leased.id());
                    total++;
                }
            }
        } finally {
            sql("UPDATE delivery SET state = 'stopped' WHERE endpoint_id = '" + endpoint + "'");
        }
        assertThat(total).isPositive().isEqualTo(seen.size());
    }

    @Test
    @DisplayName("A26 what expired, was superseded or lost its subscriber since the fan-out is ended instead of sent")
    void rechecked() throws SQLException {
        String component = component();
        Mailbox mailbox = Public.subscriber("en", "status:" + component);
        UUID id = waiting(mailbox, component);
        String version = value("SELECT version_id FROM delivery WHERE id = '" + id + "'");
        String subscription = value("SELECT subscription_id FROM delivery WHERE id = '" + id + "'");
        int before = mailbox.mails().size();

        assertEnded(
                id,
                "UPDATE delivery SET expires_at = now() WHERE id = '" + id + "'",
                "expired",
                "UPDATE delivery SET expires_at = now() + interval '1 day' WHERE id = '" + id + "'");
        assertEnded(
                id,
                "UPDATE alert_version SET state = 'superseded' WHERE id = '" + version + "'",
                "superseded",
                "UPDATE alert_version SET state = 'stopped' WHERE id = '" + version + "'");
        assertEnded(id, "SELECT 1", "stopped", "UPDATE alert_version SET state = 'live' WHERE id = '" + version + "'");
        assertEnded(
                id,
                "UPDATE subscription SET state = 'ended', ended_via = 'page' WHERE id = '" + subscription + "'",
                "suppressed",
                "SELECT 1");
        assertThat(mailbox.mails()).hasSize(before);
    }

    private void assertEnded(UUID id, String first, String state, String after) throws SQLException {
        run(first);
        sql("UPDATE delivery SET state = 'pending', due_at = now(), ended_at = NULL WHERE id = '" + id + "'");
        await().atMost(Duration.ofSeconds(10)).until(() -> state.equals(state(id)));
        run(after);
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Test
    @DisplayName("A61 without a mail server deliveries wait, uncounted, and go when it is back")
    void noServer() throws SQLException {
        Mailbox mailbox = new Mailbox();
        MailSink.stop();
        try {
            Public.subscribe(mailbox.address(), "en", "status").then().statusCode(202);
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            assertThat(value("SELECT count(*) FROM delivery WHERE purpose = 'confirmation' AND state = 'pending'"))
                    .isNotEqualTo("0");
        } finally {
            MailSink.start();
        }
        mailbox.awaitMails(1);
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    @DisplayName("A56 database and service give an intent the same id")
    void sameId() throws SQLException {
        UUID version = UUID.randomUUID();
        UUID endpoint = UUID.randomUUID();
        assertThat(value("SELECT intent_id('" + version + "', 'email', '" + endpoint + "')"))
                .isEqualTo(IntentId.of(version, "email", endpoint).toString());
    }

    @Test
    @DisplayName("A1 the database refuses a lane that the class does not have")
    void laneOfClass() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql("""
                INSERT INTO alert_version (id, alert_id, version, kind, state, class, lane, headline_en, headline_fr, body_en,
                    body_fr, topics, content_hash, created_at, expires_at)
                SELECT gen_random_uuid(), id, 99, 'alert', 'draft', 'community', 'emergency', 'a', 'b', 'c', 'd', '{}', '',
                       now(), now() FROM (SELECT gen_random_uuid() AS id) x"""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("check");
    }
}
