package ca.policecomms.alerts.subscription.adapter.persistence;

import ca.policecomms.alerts.secrecy.AddressVault;
import ca.policecomms.alerts.sql.Sql;
import ca.policecomms.alerts.subscription.model.EmailAddress;
import ca.policecomms.alerts.subscription.model.Subscriptions;
import ca.policecomms.alerts.subscription.model.Wish;
import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JdbcSubscriptions implements Subscriptions {
    private static final String NETWORK =
            "network(set_masklen(?::inet, CASE family(?::inet) WHEN 4 THEN 24 ELSE 64 END))::inet";

    private final Sql sql;
    private final AddressVault vault;

    JdbcSubscriptions(Sql sql, AddressVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public int requestsFrom(String ip, Instant since) {
        return sql.first(
                        "SELECT count(*) AS n FROM subscription WHERE request_network = " + NETWORK
                                + " AND requested_at > ?",
                        row -> row.getInt("n"),
                        ip,
                        ip,
                        since)
                .orElseThrow();
    }

    @Override
    public int requestsFor(UUID endpoint, Instant since) {
        return sql.first(
                        "SELECT count(*) AS n FROM subscription WHERE endpoint_id = ? AND requested_at > ?",
                        row -> row.getInt("n"),
                        endpoint,
                        since)
                .orElseThrow();
    }

    @Override
    public UUID endpoint(EmailAddress address, Instant now) {
        // The update that changes nothing locks the row and returns it, new or known alike.
        return sql.first(
                        """
                        INSERT INTO endpoint AS e (channel, address_hash, address_cipher, state, created_at)
                        VALUES ('email', ?, ?, 'unverified', ?)
                        ON CONFLICT (channel, address_hash) DO UPDATE
                           SET address_cipher = coalesce(e.address_cipher, excluded.address_cipher),
                               state = CASE e.state WHEN 'removed' THEN 'unverified' ELSE e.state END
                        RETURNING id""", row -> Sql.id(row, "id"), vault.hash(address.value()), vault.encrypt(address.value()), now)
                .orElseThrow();
    }

    @Override
    public UUID request(Wish wish, UUID endpoint, String ip, String wording, Instant now) {
        UUID id = Ids.next();
        sql.write(
                "INSERT INTO subscription (id, endpoint_id, state, language, topics, areas, requested_at, request_ip,"
                        + " wording, request_network) VALUES (?, ?, 'requested', ?, ?, ?, ?, ?::inet, ?, " + NETWORK
                        + ")",
                id,
                endpoint,
                wish.language().code(),
                wish.topics(),
                wish.areas(),
                now,
                ip,
                wording,
                ip,
                ip);
        return id;
    }

    @Override
    public void expectConfirmation(
            UUID confirmation, UUID subscription, byte[] fingerprint, Instant now, Instant expiresAt) {
        sql.write("""
                INSERT INTO confirmation (id, subscription_id, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)""", confirmation, subscription, fingerprint, now, expiresAt);
    }

    @Override
    public Optional<Confirmation> confirmation(byte[] fingerprint) {
        return sql.first(
                """
                SELECT c.id, c.subscription_id, s.endpoint_id, s.language, c.expires_at,
                       c.used_at IS NOT NULL OR s.state <> 'requested' AS used
                  FROM confirmation c JOIN subscription s ON s.id = c.subscription_id
                 WHERE c.token_hash = ? FOR UPDATE""",
                row -> new Confirmation(
                        Sql.id(row, "id"),
                        Sql.id(row, "subscription_id"),
                        Sql.id(row, "endpoint_id"),
                        Language.of(row.getString("language")),
                        row.getBoolean("used"),
                        Sql.instant(row, "expires_at")),
                fingerprint);
    }

    @Override
    public void activate(Confirmation confirmation, String ip, Instant now) {
        sql.write("UPDATE confirmation SET used_at = ? WHERE id = ?", now, confirmation.id());
        sql.write("""
                UPDATE endpoint SET state = 'active', verified_at = ?, state_reason = NULL WHERE id = ?""", now, confirmation.endpoint());
        sql.write("""
                UPDATE subscription SET state = 'ended', ended_at = ?, ended_via = 'replaced'
                 WHERE endpoint_id = ? AND state IN ('active', 'paused')""", now, confirmation.endpoint());
        sql.write("""
                UPDATE subscription SET state = 'active', confirmed_at = ?, confirm_ip = ?::inet, confirm_method = 'link'
                 WHERE id = ? AND state = 'requested'""", now, ip, confirmation.subscription());
    }

    @Override
    public Optional<Known> find(UUID subscription) {
        return sql.first(
                "SELECT id, state, language FROM subscription WHERE id = ?",
                row -> new Known(Sql.id(row, "id"), row.getString("state"), Language.of(row.getString("language"))),
                subscription);
    }

    @Override
    public boolean end(UUID subscription, String via, Instant now) {
        return sql.write("""
                        UPDATE subscription SET state = 'ended', ended_at = ?, ended_via = ?
                         WHERE id = ? AND state IN ('active', 'paused')""", now, via, subscription) == 1;
    }

    @Override
    public int lapse(Instant now, Duration after) {
        return sql.write(
                "UPDATE subscription SET state = 'lapsed' WHERE state = 'requested' AND requested_at < ?",
                now.minus(after));
    }
}
