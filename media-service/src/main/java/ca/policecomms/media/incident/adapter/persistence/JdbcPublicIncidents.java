package ca.policecomms.media.incident.adapter.persistence;

import ca.policecomms.media.incident.model.PublicIncident;
import ca.policecomms.media.incident.model.PublicIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** One statement a fact: this table is on the path from a dispatcher's click to the media desk. */
@ApplicationScoped
class JdbcPublicIncidents implements PublicIncidents {
    private static final UUID LOWEST = new UUID(0, 0);
    private static final String KEEP = """
            INSERT INTO public_incident AS kept (public_id, version, withdrawn, withdrawn_code, ruleset, category_code,
                category_en, category_fr, location_kind, location_en, location_fr, latitude, longitude, area, occurred_at,
                status, major, services, road, advice, published_at, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (public_id) DO UPDATE
               SET (version, withdrawn, withdrawn_code, ruleset, category_code, category_en, category_fr, location_kind,
                    location_en, location_fr, latitude, longitude, area, occurred_at, status, major, services, road, advice,
                    published_at, received_at)
                 = (excluded.version, excluded.withdrawn, excluded.withdrawn_code, excluded.ruleset, excluded.category_code,
                    excluded.category_en, excluded.category_fr, excluded.location_kind, excluded.location_en,
                    excluded.location_fr, excluded.latitude, excluded.longitude, excluded.area, excluded.occurred_at,
                    excluded.status, excluded.major, excluded.services, excluded.road, excluded.advice,
                    excluded.published_at, excluded.received_at)
             WHERE kept.version < excluded.version AND NOT kept.withdrawn""";

    private final DataSource database;

    JdbcPublicIncidents(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean keep(PublicIncident incident, Instant receivedAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            IncidentRow.bind(statement, incident);
            statement.setObject(22, OffsetDateTime.ofInstant(receivedAt, ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("a public incident was not kept", failure);
        }
    }

    @Override
    public Optional<PublicIncident> find(UUID publicId) {
        return read("WHERE public_id = ?", publicId, 1).stream().findFirst();
    }

    @Override
    public List<PublicIncident> list(UUID after, int limit) {
        return read("WHERE public_id > ? ORDER BY public_id", after == null ? LOWEST : after, limit);
    }

    private List<PublicIncident> read(String terms, UUID id, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(IncidentRow.SELECT + terms + " LIMIT ?")) {
            statement.setObject(1, id);
            statement.setInt(2, limit);
            return IncidentRow.readAll(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("public incidents were not read", failure);
        }
    }
}
