package ca.policecomms.dispatch.records.adapter.persistence;

import ca.policecomms.dispatch.records.model.Criteria;
import ca.policecomms.dispatch.records.model.Hit;
import ca.policecomms.dispatch.records.model.QueryContent;
import ca.policecomms.dispatch.records.model.QueryContents;
import ca.policecomms.dispatch.secrecy.Vault;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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

/** One row a query, apart from it, encrypted here: no other statement of the service touches the table. */
@ApplicationScoped
class EncryptedContents implements QueryContents {
    private final DataSource database;
    private final Vault vault;
    private final ObjectMapper json;

    EncryptedContents(DataSource database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    private record Answer(List<Hit> hits, String words) {}

    @Override
    public void add(UUID query, QueryContent content, Instant purgeAt) {
        write(
                "insert into records_content (query_id, criteria, purge_at) values (?, ?, ?)",
                query,
                seal(query, content.criteria()),
                utc(purgeAt));
    }

    @Override
    public void answered(UUID query, QueryContent content, Instant purgeAt) {
        write(
                "update records_content set hits = ?, purge_at = ? where query_id = ?",
                seal(query, new Answer(content.hits(), content.words())),
                utc(purgeAt),
                query);
    }

    @Override
    public void purgeAt(UUID query, Instant purgeAt) {
        write("update records_content set purge_at = ? where query_id = ?", utc(purgeAt), query);
    }

    @Override
    public boolean purge(UUID query, Instant now) {
        return write("delete from records_content where query_id = ? and purge_at <= ?", query, utc(now)) == 1;
    }

    @Override
    public Optional<QueryContent> find(UUID query) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select criteria, hits from records_content where query_id = ?")) {
            select.setObject(1, query);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(content(query, row.getBytes(1), row.getBytes(2))) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("content of a query not read", failure);
        }
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select query_id from records_content where purge_at <= ? order by purge_at limit ?")) {
            select.setObject(1, utc(now));
            select.setInt(2, limit);
            List<UUID> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(row.getObject(1, UUID.class));
                }
            }
            return due;
        } catch (SQLException failure) {
            throw new IllegalStateException("contents of queries not read", failure);
        }
    }

    private QueryContent content(UUID query, byte[] criteria, byte[] answer) {
        Criteria asked = open(query, criteria, Criteria.class);
        if (answer == null) {
            return QueryContent.asked(asked);
        }
        Answer came = open(query, answer, Answer.class);
        return new QueryContent(asked, came.hits(), came.words());
    }

    private byte[] seal(UUID query, Object plain) {
        try {
            return vault.encrypt(query, json.writeValueAsBytes(plain));
        } catch (IOException impossible) {
            throw new IllegalStateException("content of a query not written", impossible);
        }
    }

    private <T> T open(UUID query, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(vault.decrypt(query, sealed), type);
        } catch (IOException unreadable) {
            // Without the cause: Jackson quotes what it reads.
            throw new IllegalStateException("content of query " + query + " is not readable");
        }
    }

    private int write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("content of a query not written", failure);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
