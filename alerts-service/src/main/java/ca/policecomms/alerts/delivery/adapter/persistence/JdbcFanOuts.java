package ca.policecomms.alerts.delivery.adapter.persistence;

import ca.policecomms.alerts.delivery.model.FanOuts;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.alerts.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JdbcFanOuts implements FanOuts {
    /** Version, chunk. The cursor moves over everybody looked at, so a wholly suppressed chunk ends nothing. */
    private static final String ADVANCE = """
            WITH v AS (
                SELECT v.id, v.lane, v.drill, v.topics, v.areas, v.expires_at, v.state, f.cursor
                  FROM alert_version v JOIN fan_out f ON f.version_id = v.id WHERE v.id = ?
            ), chunk AS (
                SELECT s.id AS subscription_id, s.endpoint_id, s.language, e.channel, e.state
                  FROM v CROSS JOIN subscription s JOIN endpoint e ON e.id = s.endpoint_id
                 WHERE v.state IN ('live', 'confirmed') AND s.state = 'active' AND s.endpoint_id > v.cursor
                   AND s.topics && v.topics
                   AND (cardinality(v.areas) = 0 OR cardinality(s.areas) = 0 OR s.areas && v.areas)
                 ORDER BY s.endpoint_id LIMIT ?
            ), added AS (
                INSERT INTO delivery (id, lane, purpose, version_id, channel, endpoint_id, subscription_id, language, drill,
                                      due_at, expires_at)
                SELECT intent_id(v.id, c.channel, c.endpoint_id), v.lane, 'alert', v.id, c.channel, c.endpoint_id,
                       c.subscription_id, c.language, v.drill, now(), v.expires_at
                  FROM chunk c CROSS JOIN v WHERE c.state = 'active'
                ON CONFLICT DO NOTHING
                RETURNING 1
            )
            SELECT (SELECT count(*) FROM chunk) AS candidates, (SELECT count(*) FROM added) AS inserted,
                   (SELECT endpoint_id FROM chunk ORDER BY endpoint_id DESC LIMIT 1) AS last""";

    private final Sql sql;

    JdbcFanOuts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void begin(UUID version) {
        sql.write("INSERT INTO fan_out (version_id, started_at) VALUES (?, now()) ON CONFLICT DO NOTHING", version);
    }

    private record Chunk(long candidates, long inserted, UUID last) {}

    @Override
    public Step advance(UUID version, Lane lane, int chunk) {
        Chunk made = sql.first(
                        ADVANCE,
                        row -> new Chunk(row.getLong("candidates"), row.getLong("inserted"), Sql.id(row, "last")),
                        version,
                        chunk)
                .orElseThrow();
        boolean done = made.candidates() < chunk;
        sql.write("""
                UPDATE fan_out SET cursor = coalesce(?, cursor), candidates = candidates + ?, inserted = inserted + ?,
                       done_at = CASE WHEN ? THEN clock_timestamp() END
                 WHERE version_id = ?""", made.last(), made.candidates(), made.inserted(), done, version);
        return new Step(made.candidates(), made.inserted(), done);
    }

    @Override
    public Optional<Open> claim() {
        return sql.first("""
                SELECT f.version_id, v.lane FROM fan_out f JOIN alert_version v ON v.id = f.version_id
                 WHERE f.done_at IS NULL
                 ORDER BY (v.lane = 'emergency') DESC, (v.lane = 'priority') DESC, f.started_at LIMIT 1
                   FOR UPDATE OF f SKIP LOCKED""", row -> new Open(Sql.id(row, "version_id"), Lane.of(row.getString("lane"))));
    }
}
