package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases in use survive every migration. {@code schema-evolution/<version>.sql} holds rows as that version had them;
 * each is migrated to the newest version. A new migration is tested by being there; it needs a new file of rows only
 * when it brings tables or columns.
 */
class SchemaEvolutionIT {
    private static final String ROWS_OF_TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and not (select relispartition from pg_class where oid = table_name::regclass) and table_name not in ('flyway_schema_history', 'lease')
            order by 1""";

    static Stream<String> versions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/schema-evolution"))) {
            return files.map(file -> file.getFileName().toString().replace(".sql", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "D37 rows of version {0} survive")
    @MethodSource("versions")
    @DisplayName("D37 rows of every version survive the migrations after it, and the service may read them")
    void survive(String version) throws Exception {
        TestDatabase database = filled(version);
        Map<String, Long> before = counts(database);
        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());

        Schema.flyway(database).load().migrate();

        assertThat(counts(database)).containsAllEntriesOf(before);
    }

    @Test
    @DisplayName("D37 a migration that works on an empty database only is found")
    void findsWhatBreaks() throws Exception {
        String newest = versions().reduce((first, second) -> second).orElseThrow();
        TestDatabase database = filled(newest);
        assertThatThrownBy(() -> Schema.flyway(database)
                        .locations("db/technique", "db/migration", "schema-evolution-that-breaks")
                        .load()
                        .migrate())
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("must_be_there");
    }

    private static TestDatabase filled(String version) throws IOException, SQLException {
        TestDatabase database = Schema.at(version, "evolution");
        Schema.run(database, Files.readString(Path.of("src/test/resources/schema-evolution/" + version + ".sql")));
        return database;
    }

    /** As the service's own role, which has to be able to read all of them. */
    private static Map<String, Long> counts(TestDatabase database) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.app().getConnection()) {
            for (String table : tables(database)) {
                try (ResultSet row = connection.createStatement().executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }

    private static List<String> tables(TestDatabase database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(ROWS_OF_TABLES)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
