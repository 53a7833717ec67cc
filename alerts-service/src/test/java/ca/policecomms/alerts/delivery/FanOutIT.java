package ca.policecomms.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.alerts.MailResource;
import ca.policecomms.alerts.delivery.model.FanOuts;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(MailResource.class)
class FanOutIT {
    @Inject
    DataSource database;

    @Inject
    FanOuts fanOuts;

    private final String topic = "status:" + UUID.randomUUID().toString().substring(0, 8);

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private long count(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.createStatement();
                var row = prepared.executeQuery(statement)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Subscribers whose endpoints are in the order of their numbers; their address cannot be decrypted, nor sent to. */
    private void subscribers(int from, int to, String endpointState) throws SQLException {
        sql("""
                WITH made AS (
                    INSERT INTO endpoint (id, channel, address_hash, address_cipher, state, created_at)
                    SELECT uuidv7(), 'email', uuid_send(gen_random_uuid()), 'x', '%s', now() FROM generate_series(%d, %d)
                    RETURNING id)
                INSERT INTO subscription (id, endpoint_id, state, language, topics, requested_at, request_network, request_ip,
                                          wording, confirmed_at, confirm_ip)
                SELECT uuidv7(), id, 'active', 'en', '{%s}', now(), '192.0.2.0/24', '192.0.2.1', 'w', now(), '192.0.2.1'
                  FROM made""".formatted(endpointState, from, to, topic));
    }

    /** Live, but in force later: nothing of it is due while the test looks. */
    private UUID version() throws SQLException {
        UUID version = UUID.randomUUID();
        UUID alert = UUID.randomUUID();
        sql("INSERT INTO alert (id, class, source_type, source_id, dedupe, created_at) VALUES ('" + alert
                + "', 'community', 't', '" + alert + "', '" + alert + "', now())");
        sql("""
                INSERT INTO alert_version (id, alert_id, version, kind, state, class, lane, headline_en, headline_fr, body_en,
                    body_fr, topics, content_hash, created_at, expires_at)
                VALUES ('%s', '%s', 1, 'alert', 'live', 'community', 'bulk', 'a', 'b', 'c', 'd', '{%s}', '', now(),
                        now() + interval '1 day')""".formatted(version, alert, topic));
        return version;
    }

    private FanOuts.Step advance(UUID version, int chunk) {
        return QuarkusTransaction.requiringNew().call(() -> fanOuts.advance(version, Lane.BULK, chunk));
    }

    @Test
    @DisplayName("A57 a fan-out goes chunk by chunk, a wholly suppressed chunk ends nothing, and again adds no row")
    void chunks() throws SQLException {
        subscribers(1, 30, "active");
        subscribers(31, 60, "suppressed");
        subscribers(61, 75, "active");
        UUID version = version();

        // Begun and finished in one transaction: the service's own expander must not help.
        QuarkusTransaction.requiringNew().run(() -> {
            fanOuts.begin(version);
            assertThat(fanOuts.advance(version, Lane.BULK, 30)).isEqualTo(new FanOuts.Step(30, 30, false));
            assertThat(fanOuts.advance(version, Lane.BULK, 30)).isEqualTo(new FanOuts.Step(30, 0, false));
            assertThat(fanOuts.advance(version, Lane.BULK, 30)).isEqualTo(new FanOuts.Step(15, 15, true));
        });
        String rows = "SELECT count(*) FROM delivery WHERE version_id = '" + version + "'";
        assertThat(count(rows)).isEqualTo(45);

        sql("UPDATE fan_out SET cursor = '00000000-0000-0000-0000-000000000000', done_at = now() WHERE version_id = '"
                + version + "'");
        assertThat(advance(version, 1000)).isEqualTo(new FanOuts.Step(75, 0, true));
        assertThat(count(rows)).isEqualTo(45);
    }

    @Test
    @DisplayName("A57 the expander goes on where a killed process stopped")
    void resumed() throws SQLException {
        subscribers(1, 20, "active");
        UUID version = version();
        QuarkusTransaction.requiringNew().run(() -> {
            fanOuts.begin(version);
            fanOuts.advance(version, Lane.BULK, 7);
        });

        org.awaitility.Awaitility.await()
                .until(() -> count("SELECT count(*) FROM fan_out WHERE done_at IS NOT NULL AND version_id = '" + version
                                + "'")
                        == 1);
        assertThat(count("SELECT count(*) FROM delivery WHERE version_id = '" + version + "'"))
                .isEqualTo(20);
        assertThat(count("SELECT inserted FROM fan_out WHERE version_id = '" + version + "'"))
                .isEqualTo(20);
    }

    @Test
    @DisplayName("A9 a superseded version is not fanned out any further")
    void superseded() throws SQLException {
        subscribers(1, 5, "active");
        UUID version = version();
        sql("UPDATE alert_version SET state = 'superseded' WHERE id = '" + version + "'");
        QuarkusTransaction.requiringNew().run(() -> {
            fanOuts.begin(version);
            assertThat(fanOuts.advance(version, Lane.BULK, 100)).isEqualTo(new FanOuts.Step(0, 0, true));
        });
    }
}
