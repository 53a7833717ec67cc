package ca.policecomms.dispatch.call.adapter.persistence;

import ca.policecomms.dispatch.call.application.PhoneKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Gives calls that were saved before there were keys the key of their caller's number. Goes through the ids once a
 * process, from the newest down; a call whose number has no key is passed by.
 */
@ApplicationScoped
public class PhoneKeyBackfill {
    private static final int BATCH = 500;
    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final String WITHOUT = """
            select id, caller_phone from call_for_service
            where phone_key is null and caller_phone is not null and id < ? order by id desc limit ?""";
    /** Unless a command was faster. */
    private static final String KEY =
            "update call_for_service set phone_key = ? where id = ? and phone_key is null and caller_phone = ?";

    private final DataSource database;
    private final PhoneKeys keys;
    private volatile UUID below = HIGHEST;

    PhoneKeyBackfill(DataSource database, PhoneKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** @return whether there may be more */
    @Transactional
    public boolean next() {
        if (below == null) {
            return false;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WITHOUT);
                PreparedStatement update = connection.prepareStatement(KEY)) {
            select.setObject(1, below);
            select.setInt(2, BATCH);
            UUID last = null;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getObject(1, UUID.class);
                    UUID key = keys.of(row.getString(2));
                    if (key != null) {
                        update.setObject(1, key);
                        update.setObject(2, last);
                        update.setString(3, row.getString(2));
                        update.addBatch();
                    }
                }
            }
            update.executeBatch();
            below = last;
            return last != null;
        } catch (SQLException e) {
            throw new IllegalStateException("keys of numbers not written", e);
        }
    }
}
