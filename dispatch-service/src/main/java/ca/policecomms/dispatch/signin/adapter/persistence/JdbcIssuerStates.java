package ca.policecomms.dispatch.signin.adapter.persistence;

import ca.policecomms.dispatch.signin.model.IssuerState;
import ca.policecomms.dispatch.signin.model.IssuerStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** One row, so that what one replica reaches the others know, and a restart forgets nothing. */
@ApplicationScoped
class JdbcIssuerStates implements IssuerStates {
    private static final String REACHED = """
            insert into issuer_state (id, keys, reached_at) values (1, ?, ?)
            on conflict (id) do update set keys = excluded.keys,
                reached_at = greatest(issuer_state.reached_at, excluded.reached_at)""";

    private final DataSource database;

    JdbcIssuerStates(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<IssuerState> find() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select keys, reached_at from issuer_state");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new IssuerState(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant()))
                    : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException("state of the identity provider not read", failure);
        }
    }

    @Override
    public void reached(String keys, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(REACHED)) {
            write.setString(1, keys);
            write.setObject(2, at.atOffset(ZoneOffset.UTC));
            write.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("state of the identity provider not written", failure);
        }
    }
}
