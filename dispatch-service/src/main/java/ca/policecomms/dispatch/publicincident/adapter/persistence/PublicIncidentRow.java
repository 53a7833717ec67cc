package ca.policecomms.dispatch.publicincident.adapter.persistence;

import ca.policecomms.commons.event.EventJson;
import ca.policecomms.dispatch.publicincident.model.PublicContent;
import ca.policecomms.dispatch.publicincident.model.PublicIncident;
import ca.policecomms.dispatch.publicincident.model.PublicIncident.PublicState;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Columns of {@code public_incident}. */
final class PublicIncidentRow {
    private static final String COLUMNS = "call_id, public_id, version, state, due_at, ruleset, content, published_at,"
            + " override_action, override_until, override_type_code, override_reason, override_by, override_at";

    static final String SELECT = "select " + COLUMNS + " from public_incident where call_id = ?";
    static final String UPSERT = "insert into public_incident (" + COLUMNS + """
            ) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            on conflict (call_id) do update set (public_id, version, state, due_at, ruleset, content, published_at,
             override_action, override_until, override_type_code, override_reason, override_by, override_at)
            = (excluded.public_id, excluded.version, excluded.state, excluded.due_at, excluded.ruleset,
             excluded.content, excluded.published_at, excluded.override_action, excluded.override_until,
             excluded.override_type_code, excluded.override_reason, excluded.override_by, excluded.override_at)""";

    private PublicIncidentRow() {}

    static PublicIncident read(ResultSet row) throws SQLException {
        return new PublicIncident(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                PublicState.valueOf(row.getString(4)),
                instant(row, 5),
                row.getString(6),
                content(row.getString(7)),
                instant(row, 8),
                override(row));
    }

    private static PublicationOverride override(ResultSet row) throws SQLException {
        String action = row.getString(9);
        return action == null
                ? null
                : new PublicationOverride(
                        Action.valueOf(action),
                        instant(row, 10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        instant(row, 14));
    }

    static void write(PublicIncident incident, PreparedStatement into) throws SQLException {
        into.setObject(1, incident.callId());
        into.setObject(2, incident.publicId());
        into.setLong(3, incident.version());
        into.setString(4, incident.state().name());
        set(into, 5, incident.dueAt());
        into.setString(6, incident.ruleset());
        into.setString(
                7,
                incident.content() == null
                        ? null
                        : new String(EventJson.write(incident.content()), StandardCharsets.UTF_8));
        set(into, 8, incident.publishedAt());
        PublicationOverride by = incident.override();
        into.setString(9, by == null ? null : by.action().name());
        set(into, 10, by == null ? null : by.until());
        into.setString(11, by == null ? null : by.typeCode());
        into.setString(12, by == null ? null : by.reason());
        into.setString(13, by == null ? null : by.by());
        set(into, 14, by == null ? null : by.at());
    }

    private static PublicContent content(String json) {
        try {
            return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), PublicContent.class);
        } catch (IOException failure) {
            throw new IllegalStateException("content of a public incident not readable", failure);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void set(PreparedStatement into, int column, Instant time) throws SQLException {
        if (time == null) {
            into.setNull(column, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            into.setObject(column, time.atOffset(ZoneOffset.UTC));
        }
    }
}
