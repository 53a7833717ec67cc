package ca.policecomms.dispatch.record.adapter.persistence;

import ca.policecomms.dispatch.record.model.Corrections;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/** A narrow table beside the timeline, insert-only like it: a line is corrected once, then its correction may be. */
@ApplicationScoped
class JdbcCorrections implements Corrections {
    private final DataSource database;

    JdbcCorrections(DataSource database) {
        this.database = database;
    }

    @Override
    public OptionalLong of(UUID subject, long line) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select corrected_by from timeline_correction where subject_id = ? and line = ?")) {
            select.setObject(1, subject);
            select.setLong(2, line);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("corrections not read", failure);
        }
    }

    @Override
    public void add(UUID subject, long line, long by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into timeline_correction (subject_id, line, corrected_by) values (?, ?, ?)")) {
            insert.setObject(1, subject);
            insert.setLong(2, line);
            insert.setLong(3, by);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("correction not written", failure);
        }
    }
}
