package ca.policecomms.dispatch.retention.adapter.persistence;

import ca.policecomms.dispatch.retention.model.RetentionProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class JdbcRetentionProgress implements RetentionProgress {
    private static final String AFTER = """
            insert into retention_progress as p (source, up_to, swept_at) values (?, null, ?)
            on conflict (source) do update set
                up_to = case when p.swept_at < ? then null else p.up_to end,
                swept_at = case when p.swept_at < ? then excluded.swept_at else p.swept_at end
            returning up_to""";

    private final DataSource database;

    JdbcRetentionProgress(DataSource database) {
        this.database = database;
    }

    @Override
    public UUID after(String source, Instant sweepSince, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement after = connection.prepareStatement(AFTER)) {
            after.setString(1, source);
            after.setObject(2, now.atOffset(ZoneOffset.UTC));
            after.setObject(3, sweepSince.atOffset(ZoneOffset.UTC));
            after.setObject(4, sweepSince.atOffset(ZoneOffset.UTC));
            try (ResultSet row = after.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("progress of retention not read", failure);
        }
    }

    @Override
    public void reached(String source, UUID last) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update retention_progress set up_to = ? where source = ?")) {
            update.setObject(1, last);
            update.setString(2, source);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("progress of retention not kept", failure);
        }
    }
}
