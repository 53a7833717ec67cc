package ca.policecomms.dispatch.contact.adapter.persistence;

import static ca.policecomms.dispatch.contact.adapter.persistence.JdbcContactFixes.instant;
import static ca.policecomms.dispatch.contact.adapter.persistence.JdbcContactFixes.timestamp;

import ca.policecomms.dispatch.contact.model.ContactSignals;
import ca.policecomms.dispatch.contact.model.ReportedSignal;
import ca.policecomms.dispatch.contact.model.SignalKind;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Insert-only; numbered under the lock on the contact. */
@ApplicationScoped
class JdbcContactSignals implements ContactSignals {
    private static final String KNOWN = "select 1 from contact_signal where contact_id = ? and raw_sha256 = ?";
    private static final String INSERT = """
            insert into contact_signal (contact_id, number, signal, occurred_at, recorded_at, flags, raw, raw_sha256)
            select ?, coalesce(max(number), 0) + 1, ?, ?::timestamptz, ?, ?, ?, ?
            from contact_signal where contact_id = ?""";
    private static final String SELECT = """
            select number, signal, occurred_at, recorded_at, flags, raw
            from contact_signal where contact_id = ? order by number""";

    private final DataSource database;

    JdbcContactSignals(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean known(UUID contact, String sha256) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setObject(1, contact);
            select.setString(2, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("signals not read", e);
        }
    }

    @Override
    public void append(UUID contact, ReportedSignal signal, Stamp stamp) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, contact);
            insert.setString(2, signal.kind() == null ? null : signal.kind().name());
            insert.setTimestamp(3, timestamp(stamp.occurredAt()));
            insert.setTimestamp(4, timestamp(stamp.recordedAt()));
            insert.setArray(
                    5, connection.createArrayOf("text", signal.flagNames().toArray()));
            insert.setBytes(6, signal.raw());
            insert.setString(7, signal.sha256());
            insert.setObject(8, contact);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("signal not written", e);
        }
    }

    @Override
    public List<KeptSignal> of(UUID contact) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, contact);
            List<KeptSignal> signals = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String kind = row.getString(2);
                    signals.add(new KeptSignal(
                            row.getInt(1),
                            kind == null ? null : SignalKind.valueOf(kind),
                            instant(row.getTimestamp(3)),
                            instant(row.getTimestamp(4)),
                            List.of((String[]) row.getArray(5).getArray()),
                            row.getBytes(6)));
                }
            }
            return signals;
        } catch (SQLException e) {
            throw new IllegalStateException("signals not read", e);
        }
    }
}
