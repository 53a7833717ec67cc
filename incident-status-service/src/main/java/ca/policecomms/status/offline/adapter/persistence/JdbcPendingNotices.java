package ca.policecomms.status.offline.adapter.persistence;

import ca.policecomms.status.offline.model.OfflineNotice;
import ca.policecomms.status.offline.model.PendingNotices;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Table {@code released.offline_notice}. */
@Singleton
class JdbcPendingNotices implements PendingNotices {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final DataSource database;

    JdbcPendingNotices(DataSource database) {
        this.database = database;
    }

    @Override
    public List<OfflineNotice> pending() {
        return read("where reconciled_at is null order by written_at, id").stream()
                .map(Known::notice)
                .toList();
    }

    @Override
    public List<Known> all() {
        return read("order by written_at desc, id");
    }

    private List<Known> read(String rest) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select content, reconciled_at from released.offline_notice " + rest);
                ResultSet row = query.executeQuery()) {
            List<Known> known = new ArrayList<>();
            while (row.next()) {
                OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                known.add(new Known(
                        JSON.readValue(row.getString(1), OfflineNotice.class), at == null ? null : at.toInstant()));
            }
            return known;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("offline notices cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void note(OfflineNotice notice) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into released.offline_notice (id, written_at, content) values (?, ?, ?::jsonb)"
                                + " on conflict (id) do nothing")) {
            insert.setObject(1, notice.id());
            insert.setObject(2, notice.writtenAt().atOffset(ZoneOffset.UTC));
            insert.setString(3, JSON.writeValueAsString(notice));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("an offline notice cannot be noted: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean reconcile(UUID id, String by, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update released.offline_notice set reconciled_at = ?, reconciled_by = ?"
                                + " where id = ? and reconciled_at is null")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, by);
            update.setObject(3, id);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("an offline notice cannot be reconciled: " + e.getMessage(), e);
        }
    }
}
