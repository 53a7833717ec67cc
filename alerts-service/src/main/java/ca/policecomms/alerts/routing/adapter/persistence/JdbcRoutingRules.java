package ca.policecomms.alerts.routing.adapter.persistence;

import ca.policecomms.alerts.alert.model.AlertClass;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.alerts.routing.model.RoutingRule;
import ca.policecomms.alerts.routing.model.RoutingRules;
import ca.policecomms.alerts.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class JdbcRoutingRules implements RoutingRules {
    private static final TypeReference<Map<String, List<String>>> CONDITIONS = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT key, version, topic, event_type, conditions::text AS conditions, mode, class, template, audience, dedupe_key
              FROM routing_rule WHERE state = 'active'\s""";

    private final Sql sql;
    private final ObjectMapper json;

    JdbcRoutingRules(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<RoutingRule> active() {
        return sql.list(SELECT + "ORDER BY key", this::read);
    }

    @Override
    public List<RoutingRule> activeFor(String topic, String eventType) {
        return sql.list(SELECT + "AND topic = ? AND event_type = ? ORDER BY key", this::read, topic, eventType);
    }

    @Override
    public boolean keep(Fact fact, Instant now) {
        return sql.write(
                        """
                        INSERT INTO received_fact (event_id, topic, type, aggregate_id, aggregate_version, occurred_at, data,
                                                   received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""",
                        fact.eventId(),
                        fact.topic(),
                        fact.type(),
                        fact.aggregateId(),
                        fact.aggregateVersion(),
                        fact.occurredAt(),
                        fact.json(),
                        now)
                == 1;
    }

    @Override
    public void routed(Fact fact, RoutingRule rule, UUID version, Instant now) {
        sql.write("""
                INSERT INTO routed_fact (event_id, rule_key, rule_version, mode, version_id, routed_at)
                VALUES (?, ?, ?, ?, ?, ?)""", fact.eventId(), rule.key(), rule.version(), wire(rule.mode()), version, now);
    }

    private static String wire(RoutingRule.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private RoutingRule read(ResultSet row) throws SQLException {
        String alertClass = row.getString("class");
        String dedupe = row.getString("dedupe_key");
        return new RoutingRule(
                row.getString("key"),
                row.getInt("version"),
                row.getString("topic"),
                row.getString("event_type"),
                conditions(row.getString("conditions")),
                RoutingRule.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                alertClass == null ? null : AlertClass.of(alertClass),
                row.getString("template"),
                row.getString("audience"),
                dedupe == null ? null : RoutingRule.Dedupe.valueOf(dedupe.toUpperCase(Locale.ROOT)));
    }

    private Map<String, List<String>> conditions(String text) {
        try {
            return json.readValue(text, CONDITIONS);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("the conditions of a rule are malformed", malformed);
        }
    }
}
