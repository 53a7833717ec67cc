package ca.policecomms.status.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class ReleasedRoleIT {

    @Inject
    @DataSource("released")
    javax.sql.DataSource renderer;

    @Inject
    javax.sql.DataSource service;

    @BeforeEach
    void migrated() {
        Story.awaitPage("/status/en/", "Non-emergency line");
    }

    @Test
    @DisplayName("S31 the renderer's role is denied SELECT on every table outside schema released")
    void drafts() throws SQLException {
        List<String> tables = tables("<> 'released'");
        assertThat(tables)
                .contains("public.incident", "public.incident_update", "public.alternate", "public.publication");
        try (Connection connection = renderer.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                assertThatThrownBy(() -> statement.executeQuery("select * from " + table))
                        .as(table)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    @DisplayName("S31 it reads every table of schema released, and can write none")
    void released() throws SQLException {
        List<String> tables = tables("= 'released'");
        assertThat(tables).contains("released.incident", "released.snapshot");
        try (Connection connection = renderer.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.executeQuery("select * from " + table).close();
                assertThatThrownBy(() -> statement.executeUpdate("delete from " + table))
                        .as(table)
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.execute("create table released.x (i int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private List<String> tables(String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid ="
                                + " c.relnamespace where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not like 'pg_%'"
                                + " and n.nspname <> 'information_schema' and n.nspname " + schema)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
