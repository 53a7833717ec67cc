package ca.policecomms.dispatch.recommendation.adapter.persistence;

import ca.policecomms.dispatch.recommendation.model.Recommendation;
import ca.policecomms.dispatch.recommendation.model.RecommendationInputs;
import ca.policecomms.dispatch.recommendation.model.Recommendations;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** One row a recommendation, inputs and answer beside each other. */
@ApplicationScoped
class JdbcRecommendations implements Recommendations {
    private static final String ADD = """
            insert into recommendation (id, call_id, asked_at, asked_by, inputs, result, picks)
            values (?, ?, ?, ?, ?::json, ?::json, ?)""";
    private static final String OPEN = """
            select id, picks, followed is null and asked_at >= ? from recommendation
            where call_id = ? order by id desc limit 1""";
    private static final String DECIDE = """
            update recommendation set followed = ?, chosen = ?, reason_code = ?, decided_at = ?, decided_by = ?
            where id = ?""";
    private static final String DEPARTURES = """
            select id, call_id, asked_at, picks, chosen, reason_code, decided_at, decided_by from recommendation
            where followed = false and (?::uuid is null or id < ?) order by id desc limit ?""";

    private final DataSource database;
    private final ObjectMapper json;

    /** Of a unit much is not known, and hundreds are kept with each recommendation. */
    JdbcRecommendations(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    @Override
    public void add(UUID id, UUID callId, String askedBy, RecommendationInputs inputs, Recommendation result) {
        List<UUID> picks =
                result.picks().stream().map(Recommendation.PickedUnit::unitId).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, id);
            insert.setObject(2, callId);
            insert.setObject(3, utc(inputs.at()));
            insert.setString(4, askedBy);
            insert.setString(5, json.writeValueAsString(inputs));
            insert.setString(6, json.writeValueAsString(result));
            insert.setArray(7, array(connection, picks));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("recommendation not written", failure);
        }
    }

    @Override
    public Optional<Open> open(UUID callId, Instant since) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setObject(1, utc(since));
            select.setObject(2, callId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(3)
                        ? Optional.of(new Open(row.getObject(1, UUID.class), ids(row, 2)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("recommendation not read", failure);
        }
    }

    @Override
    public void decide(UUID id, Decision decision) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(DECIDE)) {
            update.setBoolean(1, decision.followed());
            update.setArray(2, array(connection, decision.chosen()));
            update.setString(3, decision.reasonCode());
            update.setObject(4, utc(decision.at()));
            update.setString(5, decision.by());
            update.setObject(6, id);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("decision not written", failure);
        }
    }

    @Override
    public Optional<KeptRecommendation> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select call_id, inputs, result from recommendation where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new KeptRecommendation(
                                id,
                                row.getObject(1, UUID.class),
                                json.readValue(row.getString(2), RecommendationInputs.class),
                                json.readValue(row.getString(3), Recommendation.class)))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("recommendation not read", failure);
        }
    }

    @Override
    public List<RecommendationDeparture> departures(UUID before, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(DEPARTURES)) {
            select.setObject(1, before);
            select.setObject(2, before);
            select.setInt(3, limit);
            List<RecommendationDeparture> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new RecommendationDeparture(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            ids(row, 4),
                            ids(row, 5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant(),
                            row.getString(8)));
                }
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException("departures not read", failure);
        }
    }

    private static List<UUID> ids(ResultSet row, int column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    private static Array array(Connection connection, List<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
