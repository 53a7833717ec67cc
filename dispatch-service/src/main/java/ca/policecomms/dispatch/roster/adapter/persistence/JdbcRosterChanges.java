package ca.policecomms.dispatch.roster.adapter.persistence;

import ca.policecomms.dispatch.roster.model.RosterChanges;
import ca.policecomms.dispatch.roster.model.ShiftKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Absences and swaps that are in force. */
@ApplicationScoped
class JdbcRosterChanges implements RosterChanges {
    private static final String AWAY = """
            select member_id, from_date, to_date from absence
            where state = 'ACKNOWLEDGED' and from_date <= ? and to_date >= ?""";
    /** Each swap is two moves a shift; a swap without a shift in return has one shift only. */
    private static final String MOVED = """
            with approved as (select * from shift_swap where state = 'APPROVED')
            select giver_id, given_date, given_kind, false from approved where given_date between ? and ?
            union all
            select taker_id, given_date, given_kind, true from approved where given_date between ? and ?
            union all
            select taker_id, returned_date, returned_kind, false from approved where returned_date between ? and ?
            union all
            select giver_id, returned_date, returned_kind, true from approved where returned_date between ? and ?""";

    private final DataSource database;

    JdbcRosterChanges(DataSource database) {
        this.database = database;
    }

    @Override
    public Changes between(LocalDate from, LocalDate to) {
        try (Connection connection = database.getConnection();
                PreparedStatement away = connection.prepareStatement(AWAY);
                PreparedStatement moved = connection.prepareStatement(MOVED)) {
            away.setObject(1, to);
            away.setObject(2, from);
            for (int i = 1; i <= 8; i += 2) {
                moved.setObject(i, from);
                moved.setObject(i + 1, to);
            }
            return new Changes(away(away), moved(moved));
        } catch (SQLException failure) {
            throw new IllegalStateException("changes of the roster not read", failure);
        }
    }

    private static List<Away> away(PreparedStatement select) throws SQLException {
        List<Away> all = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(new Away(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)));
            }
        }
        return all;
    }

    private static List<Moved> moved(PreparedStatement select) throws SQLException {
        List<Moved> all = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(new Moved(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        ShiftKind.valueOf(row.getString(3)),
                        row.getBoolean(4)));
            }
        }
        return all;
    }
}
