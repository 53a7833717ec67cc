package ca.policecomms.alerts.delivery.adapter.persistence;

import ca.policecomms.alerts.delivery.model.DeliveryState;
import ca.policecomms.alerts.delivery.model.IntentId;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.alerts.delivery.model.Leased;
import ca.policecomms.alerts.delivery.model.Ledger;
import ca.policecomms.alerts.delivery.model.Outcome;
import ca.policecomms.alerts.sql.Sql;
import ca.policecomms.alerts.wording.model.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class JdbcLedger implements Ledger {
    private final Sql sql;

    JdbcLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void addConfirmation(
            UUID confirmation, UUID endpoint, UUID subscription, Language language, Instant expiresAt) {
        sql.write(
                """
                INSERT INTO delivery (id, lane, purpose, version_id, channel, endpoint_id, subscription_id, language, due_at,
                                      expires_at)
                VALUES (?, 'priority', 'confirmation', ?, 'email', ?, ?, ?, now(), ?) ON CONFLICT DO NOTHING""",
                IntentId.of(confirmation, "email", endpoint),
                confirmation,
                endpoint,
                subscription,
                language.code(),
                expiresAt);
    }

    @Override
    public List<Leased> lease(Lane lane, int most, Duration lease, UUID worker) {
        return sql
                .list(
                        LedgerStatements.LEASE,
                        JdbcLedger::leased,
                        lane.wire(),
                        most,
                        lane.wire(),
                        worker,
                        seconds(lease),
                        lane.wire())
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null for a row that was ended instead. */
    private static Leased leased(ResultSet row) throws SQLException {
        if (!row.getString("state").equals(DeliveryState.LEASED.wire())) {
            return null;
        }
        return new Leased(
                Sql.id(row, "id"),
                Lane.of(row.getString("lane")),
                Leased.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                Sql.id(row, "version_id"),
                Sql.id(row, "subscription_id"),
                Language.of(row.getString("language")),
                row.getBytes("address_cipher"),
                row.getInt("attempt"));
    }

    @Override
    public Set<UUID> handOver(Lane lane, Collection<UUID> ids, Duration lease, UUID worker, String provider) {
        return new HashSet<>(
                sql.list("""
                UPDATE delivery SET state = 'handed-over', handed_over_at = clock_timestamp(), provider = ?,
                       lease_until = clock_timestamp() + make_interval(secs => ?)
                 WHERE lane = ? AND id = ANY (?) AND state = 'leased' AND leased_by = ? AND lease_until > clock_timestamp()
                RETURNING id""", row -> Sql.id(row, "id"), provider, seconds(lease), lane.wire(), ids, worker));
    }

    @Override
    public void giveBack(Lane lane, Collection<UUID> ids, Duration wait, UUID worker) {
        if (ids.isEmpty()) {
            return;
        }
        sql.write("""
                UPDATE delivery SET state = 'pending', attempt = attempt - 1, lease_until = NULL, leased_by = NULL,
                       due_at = clock_timestamp() + make_interval(secs => ?)
                 WHERE lane = ? AND id = ANY (?) AND state = 'leased' AND leased_by = ?""", seconds(wait), lane.wire(), ids, worker);
    }

    @Override
    public void settle(Lane lane, Collection<Outcome> outcomes, UUID worker) {
        if (outcomes.isEmpty()) {
            return;
        }
        List<UUID> ids = new ArrayList<>();
        List<String> states = new ArrayList<>();
        List<Instant> due = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            ids.add(outcome.id());
            states.add(outcome.state().wire());
            due.add(outcome.dueAt() == null ? Instant.EPOCH : outcome.dueAt());
            causes.add(outcome.cause());
        }
        sql.write(LedgerStatements.SETTLE, ids, states, due, causes, lane.wire(), worker);
    }

    @Override
    public Reaped reap(Lane lane) {
        int released = sql.write(LedgerStatements.RELEASE_LAPSED, lane.wire());
        int unknown = sql.write(LedgerStatements.UNKNOWN_LAPSED, lane.wire());
        int resent = sql.write(LedgerStatements.RESEND_UNKNOWN, lane.wire());
        int held = sql.write(LedgerStatements.HOLD_UNKNOWN, lane.wire());
        return new Reaped(released, unknown, resent, held);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
