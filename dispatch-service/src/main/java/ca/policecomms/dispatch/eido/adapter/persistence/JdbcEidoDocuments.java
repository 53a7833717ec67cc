package ca.policecomms.dispatch.eido.adapter.persistence;

import ca.policecomms.dispatch.eido.model.EidoDocuments;
import ca.policecomms.dispatch.eido.model.Finding;
import ca.policecomms.dispatch.record.adapter.persistence.ExternalClaims;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Insert-only. */
@ApplicationScoped
class JdbcEidoDocuments implements EidoDocuments {
    private static final String COLUMNS =
            "id, d.agency_id, d.incident_id, call_id, sha256, updated_at, received_at, received_by, findings, raw";
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final DataSource database;
    private final ExternalClaims claims;
    private final ObjectMapper json;

    JdbcEidoDocuments(DataSource database, ExternalClaims claims, ObjectMapper json) {
        this.database = database;
        this.claims = claims;
        this.json = json;
    }

    @Override
    public void claim(String key, String incidentId) {
        claims.take("eido", key, incidentId);
    }

    @Override
    public Optional<UUID> callOf(String key, String incidentId) {
        return query(
                        "select call_id from eido_incident where agency_id = ? and incident_id = ?",
                        row -> row.getObject(1, UUID.class),
                        key,
                        incidentId)
                .stream()
                .findFirst();
    }

    @Override
    public void bind(String key, String incidentId, UUID call) {
        update("insert into eido_incident (agency_id, incident_id, call_id) values (?, ?, ?)", key, incidentId, call);
    }

    @Override
    public Optional<Received> find(String key, String incidentId, String sha256) {
        return query(
                        "select " + COLUMNS
                                + " from eido_document d where claim_key = ? and incident_id = ? and sha256 = ?",
                        this::received,
                        key,
                        incidentId,
                        sha256)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Instant> newest(String key, String incidentId) {
        return query(
                        "select updated_at from eido_document where claim_key = ? and incident_id = ?"
                                + " order by updated_at desc limit 1",
                        row -> row.getTimestamp(1).toInstant(),
                        key,
                        incidentId)
                .stream()
                .findFirst();
    }

    @Override
    public void add(String key, Received document) {
        try {
            update(
                    "insert into eido_document (id, claim_key, agency_id, incident_id, call_id, sha256, updated_at,"
                            + " received_at, received_by, findings, raw) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    document.id(),
                    key,
                    document.agencyId(),
                    document.incidentId(),
                    document.callId(),
                    document.sha256(),
                    Timestamp.from(document.updatedAt()),
                    Timestamp.from(document.receivedAt()),
                    document.receivedBy(),
                    json.writeValueAsString(document.findings()),
                    document.raw());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean tell(UUID call, String sha256) {
        return update("insert into eido_note (call_id, sha256) values (?, ?) on conflict do nothing", call, sha256)
                == 1;
    }

    @Override
    public List<Received> ofCall(UUID call) {
        return query("select " + COLUMNS + " from eido_document d where call_id = ? order by id", this::received, call);
    }

    private Received received(ResultSet row) throws SQLException {
        try {
            return new Received(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    row.getTimestamp(6).toInstant(),
                    row.getTimestamp(7).toInstant(),
                    row.getString(8),
                    json.readValue(row.getString(9), FINDINGS),
                    row.getString(10));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = bound(connection.prepareStatement(sql), values);
                ResultSet row = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("documents not read", e);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = bound(connection.prepareStatement(sql), values)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("document not written", e);
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
