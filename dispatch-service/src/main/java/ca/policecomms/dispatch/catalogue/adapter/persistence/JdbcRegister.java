package ca.policecomms.dispatch.catalogue.adapter.persistence;

import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.Register;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import javax.sql.DataSource;

/** One insert-only table for all lists: a version that was used is never changed. */
public final class JdbcRegister<T> implements Register<T> {
    private static final String PROFILE = "profile";
    private static final String SELECT =
            "select code, version, content, author, made_at from catalogue_entry where kind = ? ";
    private static final String ALL = "select distinct on (code) code, version, content, author, made_at"
            + " from catalogue_entry where kind = ? order by code, version desc";
    private static final String ADD = """
            insert into catalogue_entry (kind, code, version, content, author, made_at)
            select ?, ?, ?, ?::jsonb, ?, ?
            where coalesce((select max(version) from catalogue_entry where kind = ? and code = ?), 0) = ?
            on conflict do nothing""";
    private static final String SEED = """
            insert into catalogue_entry (kind, code, version, content, author, made_at)
            select ?, ?, coalesce(max(version), 0) + 1, ?::jsonb, 'profile', ?
            from catalogue_entry where kind = ? and code = ?
            having not coalesce(bool_or(content = ?::jsonb), false)
               and coalesce((array_agg(author order by version desc))[1], 'profile') = 'profile'
            on conflict do nothing""";

    private final DataSource database;
    private final ObjectMapper json;
    private final String kind;
    private final Class<T> type;

    public JdbcRegister(DataSource database, ObjectMapper json, String kind, Class<T> type) {
        this.database = database;
        // An older replica reads what a newer one wrote.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.kind = kind;
        this.type = type;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<Listed<T>> find(String code) {
        return read(SELECT + "and code = ? order by version desc limit 1", kind, code).stream()
                .findFirst();
    }

    @Override
    public Optional<Listed<T>> find(String code, int version) {
        return read(SELECT + "and code = ? and version = ?", kind, code, version).stream()
                .findFirst();
    }

    @Override
    public List<Listed<T>> all() {
        return read(ALL, kind);
    }

    @Override
    public Optional<Listed<T>> add(String code, int seen, T content, String author, Instant now) {
        if (PROFILE.equals(author)) {
            throw new IllegalArgumentException("that name is the profile's");
        }
        int added = write(ADD, kind, code, seen + 1, text(content), author, utc(now), kind, code, seen);
        return added == 0 ? Optional.empty() : Optional.of(new Listed<>(code, seen + 1, content, author, now));
    }

    @Override
    public void seed(String code, T content, Instant now) {
        String text = text(content);
        write(SEED, kind, code, text, utc(now), kind, code, text);
    }

    private int write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(insert, values);
            return insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(kind + " not written", failure);
        }
    }

    private List<Listed<T>> read(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            List<Listed<T>> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Listed<>(
                            row.getString(1),
                            row.getInt(2),
                            json.readValue(row.getString(3), type),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(kind + " not read", failure);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private String text(T content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(kind + " cannot be written", failure);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
