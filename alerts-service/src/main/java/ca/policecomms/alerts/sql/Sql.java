package ca.policecomms.alerts.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Statements on the database, in the current transaction if there is one. Instants, ids, texts, numbers and collections
 * of ids, texts, instants (as arrays) are bound by position.
 */
@ApplicationScoped
public class Sql {
    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String statement, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(connection, prepared, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    public <T> Optional<T> first(String statement, Reader<T> reader, Object... values) {
        return list(statement, reader, values).stream().findFirst();
    }

    /** @return how many rows were written */
    public int write(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(connection, prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement prepared, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, converted(connection, values[i]));
        }
    }

    private static Object converted(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case Instant time -> OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
            case Collection<?> many -> array(connection, many);
            case null, default -> value;
        };
    }

    private static Object array(Connection connection, Collection<?> values) throws SQLException {
        String type = "text";
        List<Object> elements = new ArrayList<>(values.size());
        for (Object value : values) {
            switch (value) {
                case UUID id -> type = "uuid";
                case Instant time -> type = "timestamptz";
                case null, default -> {}
            }
            elements.add(value instanceof Instant time ? OffsetDateTime.ofInstant(time, ZoneOffset.UTC) : value);
        }
        return connection.createArrayOf(type, elements.toArray());
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
