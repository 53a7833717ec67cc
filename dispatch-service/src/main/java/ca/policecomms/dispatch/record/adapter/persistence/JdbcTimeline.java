package ca.policecomms.dispatch.record.adapter.persistence;

import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.Subject;
import ca.policecomms.dispatch.record.model.Timeline;
import ca.policecomms.dispatch.record.model.TimelineLine;
import ca.policecomms.dispatch.stream.application.StreamWake;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Timeline in one insert-only table; the runtime role may neither update nor delete its rows. */
@ApplicationScoped
class JdbcTimeline implements Timeline {
    private static final String INSERT = """
            insert into timeline (subject_id, number, type, occurred_at, recorded_at, actor, role, position, source,
                                  late, late_reason, flags, data, override_reason, kind)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";
    private static final String SELECT = """
            select number, type, occurred_at, recorded_at, actor, role, position, source, late, late_reason, flags, data,
                   override_reason, c.corrected_by
            from timeline t left join timeline_correction c on c.subject_id = t.subject_id and c.line = t.number
            where t.subject_id = ? and number > ? order by number limit ?""";
    private static final String CONCERNS = "select exists (select 1 from timeline where subject_id = ? and actor = ?)";
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;
    private final StreamWake stream;

    JdbcTimeline(DataSource database, ObjectMapper json, StreamWake stream) {
        this.database = database;
        this.json = json;
        this.stream = stream;
    }

    @Override
    public void append(Subject subject, long firstNumber, Stamp stamp, List<Fact> facts) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < facts.size(); i++) {
                bind(insert, subject, firstNumber + i, stamp, facts.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
            stream.afterCommit();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("timeline not written", e);
        }
    }

    private void bind(PreparedStatement insert, Subject subject, long number, Stamp stamp, Fact fact)
            throws SQLException, JsonProcessingException {
        Map<String, Object> data = new LinkedHashMap<>(fact.event());
        data.putAll(fact.detail());
        insert.setObject(1, subject.id());
        insert.setLong(2, number);
        insert.setString(3, fact.type().code());
        insert.setTimestamp(4, stamp.occurredAt() == null ? null : Timestamp.from(stamp.occurredAt()));
        insert.setTimestamp(5, Timestamp.from(stamp.recordedAt()));
        insert.setString(6, stamp.actor());
        insert.setString(7, stamp.role());
        insert.setString(8, stamp.position());
        insert.setString(9, stamp.source().name());
        insert.setBoolean(10, stamp.late());
        insert.setString(11, stamp.lateReason());
        insert.setArray(
                12, insert.getConnection().createArrayOf("text", stamp.flags().toArray()));
        insert.setString(13, json.writeValueAsString(data));
        insert.setString(14, stamp.overrideReason());
        insert.setString(15, subject.kind());
    }

    @Override
    public List<TimelineLine> read(UUID subject, long after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, subject);
            select.setLong(2, after);
            select.setInt(3, limit);
            List<TimelineLine> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
            return lines;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("timeline not read", e);
        }
    }

    @Override
    public boolean concerns(UUID subject, String actor) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CONCERNS)) {
            select.setObject(1, subject);
            select.setString(2, actor);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("timeline not read", e);
        }
    }

    private TimelineLine line(ResultSet row) throws SQLException, JsonProcessingException {
        Timestamp occurred = row.getTimestamp(3);
        Instant occurredAt = occurred == null ? null : occurred.toInstant();
        return new TimelineLine(
                row.getLong(1),
                row.getString(2),
                occurredAt,
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Source.valueOf(row.getString(8)),
                row.getBoolean(9),
                row.getString(10),
                List.of((String[]) row.getArray(11).getArray()),
                row.getString(13),
                row.getObject(14, Long.class),
                json.readValue(row.getString(12), MEMBERS));
    }
}
