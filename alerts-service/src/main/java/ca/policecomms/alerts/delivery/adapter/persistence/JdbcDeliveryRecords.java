package ca.policecomms.alerts.delivery.adapter.persistence;

import ca.policecomms.alerts.delivery.model.DeliveryRecords;
import ca.policecomms.alerts.delivery.model.DeliveryView;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.alerts.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@ApplicationScoped
class JdbcDeliveryRecords implements DeliveryRecords {
    private final Sql sql;

    JdbcDeliveryRecords(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<DeliveryView> list(Filter filter, Lane afterLane, UUID afterId, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder terms = terms(filter, values);
        if (afterId != null) {
            terms.append(" AND (lane, id) > (?, ?)");
            values.add(afterLane.wire());
            values.add(afterId);
        }
        values.add(limit);
        return sql.list("""
                SELECT id, lane, purpose, version_id, channel, language, state, attempt, cause, created_at, due_at,
                       handed_over_at, accepted_at, ended_at FROM delivery WHERE true""" + terms + " ORDER BY lane, id LIMIT ?", JdbcDeliveryRecords::read, values.toArray());
    }

    @Override
    public Map<String, Long> counts(Filter filter) {
        List<Object> values = new ArrayList<>();
        StringBuilder terms = terms(filter, values);
        Map<String, Long> counts = new TreeMap<>();
        sql.list(
                        "SELECT state, count(*) AS n FROM delivery WHERE true" + terms + " GROUP BY state",
                        row -> Map.entry(row.getString("state"), row.getLong("n")),
                        values.toArray())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static StringBuilder terms(Filter filter, List<Object> values) {
        StringBuilder terms = new StringBuilder();
        if (filter.lane() != null) {
            terms.append(" AND lane = ?");
            values.add(filter.lane().wire());
        }
        if (filter.state() != null) {
            terms.append(" AND state = ?");
            values.add(filter.state().wire());
        }
        if (filter.versionId() != null) {
            terms.append(" AND version_id = ?");
            values.add(filter.versionId());
        }
        return terms;
    }

    private static DeliveryView read(ResultSet row) throws SQLException {
        return new DeliveryView(
                Sql.id(row, "id"),
                row.getString("lane"),
                row.getString("purpose"),
                Sql.id(row, "version_id"),
                row.getString("channel"),
                row.getString("language"),
                row.getString("state"),
                row.getInt("attempt"),
                row.getString("cause"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "handed_over_at"),
                Sql.instant(row, "accepted_at"),
                Sql.instant(row, "ended_at"));
    }
}
