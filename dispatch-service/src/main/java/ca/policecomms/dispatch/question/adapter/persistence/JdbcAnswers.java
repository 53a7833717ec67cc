package ca.policecomms.dispatch.question.adapter.persistence;

import ca.policecomms.dispatch.question.model.Answer;
import ca.policecomms.dispatch.question.model.Answers;
import ca.policecomms.dispatch.question.model.GivenAnswer;
import ca.policecomms.dispatch.question.model.Outcome;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Insert-only, numbered under the lock of the call. */
@ApplicationScoped
class JdbcAnswers implements Answers {
    private static final String INSERT = """
            insert into call_answer (call_id, number, set_code, set_version, question, outcome, value, reason_code,
                                     occurred_at, recorded_at, actor)
            values (?, (select coalesce(max(number), 0) + 1 from call_answer where call_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            select number, set_code, set_version, question, outcome, value, reason_code, occurred_at, recorded_at, actor
            from call_answer where call_id = ? order by number""";

    private final DataSource database;

    JdbcAnswers(DataSource database) {
        this.database = database;
    }

    @Override
    public void append(UUID callId, String setCode, int setVersion, List<Answer> answers, Stamp stamp) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Answer each : answers) {
                insert.setObject(1, callId);
                insert.setObject(2, callId);
                insert.setString(3, setCode);
                insert.setInt(4, setVersion);
                insert.setString(5, each.question());
                insert.setString(6, each.outcome().name());
                insert.setString(7, each.value());
                insert.setString(8, each.reasonCode());
                insert.setObject(9, utc(stamp.occurredAt()));
                insert.setObject(10, utc(stamp.recordedAt()));
                insert.setString(11, stamp.actor());
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("answers not written", failure);
        }
    }

    @Override
    public List<GivenAnswer> ofCall(UUID callId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, callId);
            List<GivenAnswer> given = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    given.add(new GivenAnswer(
                            row.getInt(1),
                            row.getString(2),
                            row.getInt(3),
                            new Answer(
                                    row.getString(4),
                                    Outcome.valueOf(row.getString(5)),
                                    row.getString(6),
                                    row.getString(7)),
                            instant(row, 8),
                            instant(row, 9),
                            row.getString(10)));
                }
            }
            return given;
        } catch (SQLException failure) {
            throw new IllegalStateException("answers not read", failure);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
