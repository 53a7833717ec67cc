package ca.policecomms.dispatch.unit.adapter.persistence;

import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.unit.model.UnitPosition;
import ca.policecomms.dispatch.unit.model.UnitPositions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** One row a unit. Reports that arrive out of order never put a unit back to where it was before. */
@ApplicationScoped
class JdbcUnitPositions implements UnitPositions {
    private static final String REPORT = """
            insert into unit_position (unit_id, latitude, longitude, accuracy_m, occurred_at, recorded_at, source)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (unit_id) do update set latitude = excluded.latitude, longitude = excluded.longitude,
                accuracy_m = excluded.accuracy_m, occurred_at = excluded.occurred_at,
                recorded_at = excluded.recorded_at, source = excluded.source
            where unit_position.occurred_at <= excluded.occurred_at""";
    private static final String OF = """
            select latitude, longitude, accuracy_m, occurred_at, recorded_at, source from unit_position
            where unit_id = ?""";

    private final DataSource database;

    JdbcUnitPositions(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean report(UnitPosition position) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(REPORT)) {
            upsert.setObject(1, position.unitId());
            upsert.setDouble(2, position.latitude());
            upsert.setDouble(3, position.longitude());
            upsert.setObject(4, position.accuracyM(), java.sql.Types.DOUBLE);
            upsert.setObject(5, position.occurredAt().atOffset(ZoneOffset.UTC));
            upsert.setObject(6, position.recordedAt().atOffset(ZoneOffset.UTC));
            upsert.setString(7, position.source().name());
            return upsert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("position not written", failure);
        }
    }

    @Override
    public Optional<UnitPosition> of(UUID unitId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, unitId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new UnitPosition(
                                unitId,
                                row.getDouble(1),
                                row.getDouble(2),
                                row.getObject(3, Double.class),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getObject(5, OffsetDateTime.class).toInstant(),
                                Source.valueOf(row.getString(6))))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("position not read", failure);
        }
    }
}
