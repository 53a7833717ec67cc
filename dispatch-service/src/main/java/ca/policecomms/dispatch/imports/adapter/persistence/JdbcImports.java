package ca.policecomms.dispatch.imports.adapter.persistence;

import ca.policecomms.dispatch.imports.model.CadImport;
import ca.policecomms.dispatch.imports.model.ImportAnomaly;
import ca.policecomms.dispatch.imports.model.ImportTotals;
import ca.policecomms.dispatch.imports.model.Imports;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class JdbcImports implements Imports {
    private static final String COLUMNS = "id, name, file_sha256, row_count, zone, mapping, created_at, created_by";
    /** A row that has no end, or reached a later stage without the time of an earlier one, misses a time. */
    private static final String ANOMALY_ROWS = """
            with odd as (
              select a.id, a.call_id, coalesce(a.external_ref, c.external_ref, '') as external_ref, flag as code
              from assignment a join call_for_service c on c.id = a.call_id
              cross join lateral unnest(case when a.ended_at is null and not 'MISSING_TIME' = any(a.flags)
                                             then array_append(a.flags, 'MISSING_TIME') else a.flags end) as flag
              where c.id = any(array(select call_id from call_by_import where import_id = ?)))""";

    private static final UUID FIRST = new UUID(0, 0);

    private static final String TOTALS = """
            select count(distinct c.id), count(a.id), count(distinct a.unit_id),
                   count(a.id) filter (where a.en_route_at is null),
                   count(a.id) filter (where a.en_route_at is not null and a.on_scene_at is null),
                   count(a.id) filter (where a.ended_at is null),
                   count(distinct c.id) filter (where c.initial_priority is distinct from c.priority)
            from call_for_service c left join assignment a on a.call_id = c.id
            where c.id = any(array(select call_id from call_by_import where import_id = ?))""";

    private final DataSource database;

    JdbcImports(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean add(CadImport added) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into cad_import (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (file_sha256) do nothing")) {
            insert.setObject(1, added.id());
            insert.setString(2, added.name());
            insert.setString(3, added.fileSha256());
            insert.setInt(4, added.rows());
            insert.setString(5, added.zone());
            insert.setString(6, added.mapping());
            insert.setTimestamp(7, Timestamp.from(added.createdAt()));
            insert.setString(8, added.createdBy());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("import not written", e);
        }
    }

    @Override
    public Optional<CadImport> find(UUID id) {
        return one("id = ?", id);
    }

    @Override
    public Optional<CadImport> findByFile(String sha256) {
        return one("file_sha256 = ?", sha256);
    }

    private Optional<CadImport> one(String condition, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + COLUMNS + " from cad_import where " + condition)) {
            select.setObject(1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("import not read", e);
        }
    }

    private static CadImport read(ResultSet row) throws SQLException {
        return new CadImport(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getString(8));
    }

    @Override
    public Map<String, Long> anomalyCounts(UUID importId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(ANOMALY_ROWS + " select code, count(*) from odd group by code")) {
            select.setObject(1, importId);
            Map<String, Long> counts = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("anomalies not counted", e);
        }
    }

    @Override
    public List<ImportAnomaly> anomalies(UUID importId, ImportAnomaly after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ANOMALY_ROWS
                        + " select code, external_ref, call_id, id from odd"
                        + " where (external_ref, id, code) > (?, ?, ?) order by external_ref, id, code limit ?")) {
            select.setObject(1, importId);
            select.setString(2, after == null ? "" : after.externalRef());
            select.setObject(3, after == null ? FIRST : after.assignmentId());
            select.setString(4, after == null ? "" : after.code());
            select.setInt(5, limit);
            List<ImportAnomaly> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ImportAnomaly(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("anomalies not read", e);
        }
    }

    @Override
    public ImportTotals totals(UUID importId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(TOTALS)) {
            select.setObject(1, importId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new ImportTotals(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("totals not read", e);
        }
    }
}
