package ca.policecomms.alerts.alert.adapter.persistence;

import ca.policecomms.alerts.alert.model.AlertClass;
import ca.policecomms.alerts.alert.model.AlertVersion;
import ca.policecomms.alerts.alert.model.AlertVersion.Kind;
import ca.policecomms.alerts.alert.model.Alerts;
import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.alert.model.Source;
import ca.policecomms.alerts.sql.Sql;
import ca.policecomms.alerts.wording.model.Bilingual;
import ca.policecomms.commons.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JdbcAlerts implements Alerts {
    private static final UUID HIGHEST = new UUID(-1L, -1L);
    private static final String SELECT = """
            SELECT id, alert_id, version, kind, state, class, drill, headline_en, headline_fr, body_en, body_fr, url_en,
                   url_fr, topics, areas, created_at, launched_at, expires_at
              FROM alert_version\s""";

    private final Sql sql;

    JdbcAlerts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public AlertVersion addFrom(Source source, AlertClass alertClass, Content content, boolean live, Instant now) {
        sql.write("""
                INSERT INTO alert (id, class, source_type, source_id, dedupe, created_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (dedupe) DO NOTHING""", Ids.next(), alertClass.wire(), source.type(), source.id(), source.dedupe(), now);
        UUID alert = sql.first(
                        "SELECT id FROM alert WHERE dedupe = ? FOR UPDATE", row -> Sql.id(row, "id"), source.dedupe())
                .orElseThrow();
        Optional<AlertVersion> before =
                sql.first(SELECT + "WHERE alert_id = ? ORDER BY version DESC LIMIT 1", JdbcAlerts::read, alert);
        int number = before.map(AlertVersion::version).orElse(0) + 1;
        AlertVersion version = new AlertVersion(
                Ids.next(),
                alert,
                number,
                number == 1 ? Kind.ALERT : Kind.UPDATE,
                live ? "live" : "draft",
                alertClass,
                false,
                before.map(AlertVersion::content).map(content::after).orElse(content),
                now,
                live ? now : null,
                now.plus(alertClass.inForce()));
        insert(version, source);
        if (live) {
            sql.write("""
                    UPDATE alert_version SET state = 'superseded'
                     WHERE alert_id = ? AND version < ? AND state IN ('live', 'confirmed', 'stopped')""", alert, number);
        }
        return version;
    }

    private void insert(AlertVersion version, Source source) {
        Content content = version.content();
        sql.write(
                """
                INSERT INTO alert_version (id, alert_id, version, kind, state, class, lane, drill, headline_en, headline_fr,
                    body_en, body_fr, url_en, url_fr, topics, areas, content_hash, source_event_id, rule_key, rule_version,
                    created_at, launched_at, launched_by, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                version.id(),
                version.alertId(),
                version.version(),
                version.kind().name().toLowerCase(Locale.ROOT),
                version.state(),
                version.alertClass().wire(),
                version.alertClass().lane().wire(),
                version.drill(),
                content.headline().en(),
                content.headline().fr(),
                content.body().en(),
                content.body().fr(),
                content.url() == null ? null : content.url().en(),
                content.url() == null ? null : content.url().fr(),
                content.topics(),
                content.areas(),
                content.hash(),
                source.eventId(),
                source.ruleKey(),
                source.ruleVersion(),
                version.createdAt(),
                version.launchedAt(),
                version.launchedAt() == null ? null : "rule/" + source.ruleKey(),
                version.expiresAt());
    }

    @Override
    public Optional<AlertVersion> find(UUID versionId) {
        return sql.first(SELECT + "WHERE id = ?", JdbcAlerts::read, versionId);
    }

    @Override
    public List<AlertVersion> list(UUID before, int limit) {
        return sql.list(
                SELECT + "WHERE id < ? ORDER BY id DESC LIMIT ?",
                JdbcAlerts::read,
                before == null ? HIGHEST : before,
                limit);
    }

    private static AlertVersion read(ResultSet row) throws SQLException {
        String urlEn = row.getString("url_en");
        return new AlertVersion(
                Sql.id(row, "id"),
                Sql.id(row, "alert_id"),
                row.getInt("version"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("state"),
                AlertClass.of(row.getString("class")),
                row.getBoolean("drill"),
                new Content(
                        new Bilingual(row.getString("headline_en"), row.getString("headline_fr")),
                        new Bilingual(row.getString("body_en"), row.getString("body_fr")),
                        urlEn == null ? null : new Bilingual(urlEn, row.getString("url_fr")),
                        Sql.texts(row, "topics"),
                        Sql.texts(row, "areas")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "launched_at"),
                Sql.instant(row, "expires_at"));
    }
}
