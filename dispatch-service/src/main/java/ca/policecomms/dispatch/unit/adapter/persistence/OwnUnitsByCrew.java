package ca.policecomms.dispatch.unit.adapter.persistence;

import ca.policecomms.dispatch.stream.model.OwnUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** A unit is its crew's own while it is on duty. */
@ApplicationScoped
class OwnUnitsByCrew implements OwnUnits {
    private static final String OF = "select id from unit where crew @> array[?]::text[] and status <> 'OFF_DUTY'";

    private final DataSource database;

    OwnUnitsByCrew(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<UUID> of(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setString(1, subject);
            Set<UUID> units = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    units.add(row.getObject(1, UUID.class));
                }
            }
            return units;
        } catch (SQLException failure) {
            throw new IllegalStateException("units of a crew not read", failure);
        }
    }
}
