package ca.policecomms.commons.audit;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.trace.Traces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Inserts rows, in the transaction that it finds. */
@Singleton
class AuditWriter {

    private static final String INSERT = """
            INSERT INTO audit (id, at, actor, actor_name, roles, action, subject, reason, details, trace_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    AuditWriter(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What is to be written, complete: the row can be inserted later and on another thread. */
    record Row(Actor actor, String action, String subject, String reason, Map<String, ?> details, String traceId) {

        static Row now(Actor actor, String action, String subject, String reason, Map<String, ?> details) {
            return new Row(actor, action, subject, reason, details, Traces.currentTraceId());
        }
    }

    void insert(Row row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, Ids.next());
            statement.setObject(
                    2, OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
            statement.setString(3, row.actor().subject());
            statement.setString(4, row.actor().name());
            statement.setArray(
                    5, connection.createArrayOf("text", array(row.actor().roles())));
            statement.setString(6, row.action());
            statement.setString(7, row.subject());
            statement.setString(8, row.reason());
            statement.setString(9, json.writeValueAsString(row.details()));
            statement.setString(10, row.traceId());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AuditUnavailable("the audit was not written", failure);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Object[] array(List<String> roles) {
        return roles.toArray();
    }
}
