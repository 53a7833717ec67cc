package ca.policecomms.dispatch.position.adapter.persistence;

import ca.policecomms.dispatch.record.model.SignOn;
import ca.policecomms.dispatch.record.model.SignOns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** One look into the unique index of {@code position.member}, on the connection of the current transaction. */
@ApplicationScoped
class JdbcSignOns implements SignOns {
    private static final String OF = "select code, role, signed_on_at, shift_ends_at from position where member = ?";

    private final DataSource database;

    JdbcSignOns(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<SignOn> of(String member) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setString(1, member);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new SignOn(row.getString(1), row.getString(2), instant(row, 3), instant(row, 4)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("sign-on not read", failure);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
