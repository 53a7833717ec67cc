package ca.policecomms.dispatch.contact.adapter.persistence;

import ca.policecomms.dispatch.contact.model.ContactFixes;
import ca.policecomms.dispatch.contact.model.Fix;
import ca.policecomms.dispatch.contact.model.FixPlace;
import ca.policecomms.dispatch.contact.model.KnownFix;
import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Insert-only; numbered under the lock on the contact. */
@ApplicationScoped
class JdbcContactFixes implements ContactFixes {
    private static final String INSERT = """
            insert into contact_fix (contact_id, number, place, latitude, longitude, uncertainty_metres, text, fixed_at,
                                     recorded_at, source, flags, raw)
            select ?, coalesce(max(number), 0) + 1, ?, ?::float8, ?::float8, ?::float8, ?, ?::timestamptz, ?, ?, ?, ?
            from contact_fix where contact_id = ?""";
    private static final String SELECT = """
            select number, place, latitude, longitude, uncertainty_metres, text, fixed_at, recorded_at, source, flags, raw
            from contact_fix where contact_id = ? order by number""";

    private final DataSource database;

    JdbcContactFixes(DataSource database) {
        this.database = database;
    }

    @Override
    public void append(UUID contact, Fix fix, List<String> flags, Stamp stamp) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, contact);
            insert.setString(2, fix.place().name());
            insert.setObject(3, fix.latitude());
            insert.setObject(4, fix.longitude());
            insert.setObject(5, fix.uncertaintyMetres());
            insert.setString(6, fix.text());
            insert.setTimestamp(7, timestamp(fix.fixedAt()));
            insert.setTimestamp(8, timestamp(stamp.recordedAt()));
            insert.setString(9, stamp.source().name());
            insert.setArray(10, connection.createArrayOf("text", flags.toArray()));
            insert.setString(11, fix.raw());
            insert.setObject(12, contact);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("fix not written", e);
        }
    }

    @Override
    public List<KnownFix> of(UUID contact) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, contact);
            List<KnownFix> fixes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    fixes.add(fix(row));
                }
            }
            return fixes;
        } catch (SQLException e) {
            throw new IllegalStateException("fixes not read", e);
        }
    }

    private static KnownFix fix(ResultSet row) throws SQLException {
        Fix fix = new Fix(
                FixPlace.valueOf(row.getString(2)),
                (Double) row.getObject(3),
                (Double) row.getObject(4),
                (Double) row.getObject(5),
                row.getString(6),
                instant(row.getTimestamp(7)),
                row.getString(11));
        return new KnownFix(
                row.getInt(1), fix, instant(row.getTimestamp(8)), Source.valueOf(row.getString(9)), List.of((String[])
                        row.getArray(10).getArray()));
    }

    static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
