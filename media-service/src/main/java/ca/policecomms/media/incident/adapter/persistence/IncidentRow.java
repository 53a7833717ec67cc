package ca.policecomms.media.incident.adapter.persistence;

import ca.policecomms.media.incident.model.BilingualText;
import ca.policecomms.media.incident.model.PublicIncident;
import ca.policecomms.media.incident.model.PublicIncident.Category;
import ca.policecomms.media.incident.model.PublicIncident.Location;
import ca.policecomms.media.incident.model.PublicIncident.Point;
import ca.policecomms.media.incident.model.PublicIncident.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A public incident as the columns of its row, in one order for writing and reading. */
final class IncidentRow {
    static final String SELECT = """
            SELECT public_id, version, withdrawn, withdrawn_code, ruleset, category_code, category_en, category_fr,
                   location_kind, location_en, location_fr, latitude, longitude, area, occurred_at, status, major, services,
                   road, advice, published_at
              FROM public_incident\s""";

    private IncidentRow() {}

    /** Binds the first 21 parameters. */
    static void bind(PreparedStatement statement, PublicIncident incident) throws SQLException {
        Category category = incident.category();
        Location location = incident.location();
        BilingualText text = location == null ? null : location.text();
        Point point = location == null ? null : location.point();
        statement.setObject(1, incident.publicId());
        statement.setLong(2, incident.version());
        statement.setBoolean(3, incident.withdrawn());
        statement.setString(4, incident.withdrawnCode());
        statement.setString(5, incident.ruleset());
        statement.setString(6, category == null ? null : category.code());
        statement.setString(7, category == null ? null : category.en());
        statement.setString(8, category == null ? null : category.fr());
        statement.setString(9, location == null ? null : location.kind().name());
        statement.setString(10, text == null ? null : text.en());
        statement.setString(11, text == null ? null : text.fr());
        statement.setObject(12, point == null ? null : point.lat(), java.sql.Types.DOUBLE);
        statement.setObject(13, point == null ? null : point.lon(), java.sql.Types.DOUBLE);
        statement.setString(14, incident.area());
        statement.setObject(15, time(incident.occurredAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(
                16, incident.status() == null ? null : incident.status().name());
        statement.setBoolean(17, incident.majorIncident());
        statement.setArray(18, array(statement, incident.services()));
        statement.setArray(19, array(statement, incident.road()));
        statement.setArray(20, array(statement, incident.advice()));
        statement.setObject(21, time(incident.publishedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static List<PublicIncident> readAll(PreparedStatement statement) throws SQLException {
        List<PublicIncident> incidents = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                incidents.add(read(row));
            }
        }
        return incidents;
    }

    private static PublicIncident read(ResultSet row) throws SQLException {
        UUID publicId = row.getObject(1, UUID.class);
        if (row.getBoolean(3)) {
            return PublicIncident.withdrawn(publicId, row.getLong(2), row.getString(4));
        }
        String status = row.getString(16);
        return new PublicIncident(
                publicId,
                row.getLong(2),
                false,
                null,
                row.getString(5),
                new Category(row.getString(6), row.getString(7), row.getString(8)),
                location(row),
                row.getString(14),
                instant(row, 15),
                Status.valueOf(status),
                row.getBoolean(17),
                texts(row, 18),
                texts(row, 19),
                texts(row, 20),
                instant(row, 21));
    }

    private static Location location(ResultSet row) throws SQLException {
        String en = row.getString(10);
        String fr = row.getString(11);
        Double latitude = row.getObject(12, Double.class);
        return new Location(
                Location.Kind.valueOf(row.getString(9)),
                en == null && fr == null ? null : new BilingualText(en, fr),
                latitude == null ? null : new Point(latitude, row.getDouble(13)));
    }

    private static java.sql.Array array(PreparedStatement statement, List<String> values) throws SQLException {
        return statement.getConnection().createArrayOf("text", values.toArray());
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
