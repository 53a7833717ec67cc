package ca.policecomms.dispatch.publicincident.adapter.persistence;

import ca.policecomms.dispatch.publicincident.model.PublicIncident;
import ca.policecomms.dispatch.publicincident.model.PublicIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** One row a call, written on the connection of the current transaction. */
@ApplicationScoped
class JdbcPublicIncidents implements PublicIncidents {
    private static final String DUE = "select call_id from public_incident where due_at <= ? order by due_at limit ?";
    private static final String POSTPONE = "update public_incident set due_at = ? where call_id = ? and due_at < ?";

    private final DataSource database;

    JdbcPublicIncidents(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<PublicIncident> find(UUID callId) {
        return read(PublicIncidentRow.SELECT, callId);
    }

    @Override
    public Optional<PublicIncident> lock(UUID callId) {
        return read(PublicIncidentRow.SELECT + " for update", callId);
    }

    private Optional<PublicIncident> read(String sql, UUID callId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, callId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(PublicIncidentRow.read(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("public incident not read", failure);
        }
    }

    @Override
    public void save(PublicIncident incident) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(PublicIncidentRow.UPSERT)) {
            PublicIncidentRow.write(incident, upsert);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("public incident not written", failure);
        }
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, limit);
            List<UUID> calls = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    calls.add(row.getObject(1, UUID.class));
                }
            }
            return calls;
        } catch (SQLException failure) {
            throw new IllegalStateException("due public incidents not read", failure);
        }
    }

    @Override
    public void postpone(UUID callId, Instant until) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(POSTPONE)) {
            update.setObject(1, until.atOffset(ZoneOffset.UTC));
            update.setObject(2, callId);
            update.setObject(3, until.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("public incident not postponed", failure);
        }
    }
}
