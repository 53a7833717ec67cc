package ca.policecomms.dispatch.retention.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Ids of rows that began before a time, in their order; reads partitions of that time alone. */
@ApplicationScoped
class OldRows {
    static final String ALL = "true";
    static final String ENDED_CALLS = "state in ('DIVERTED', 'MERGED', 'CANCELLED', 'CLOSED')";

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;

    OldRows(DataSource database) {
        this.database = database;
    }

    /** @param terms what else a row must be, in SQL; a constant of the caller */
    List<UUID> next(String table, String terms, Instant before, UUID after, int limit) {
        String sql = "select id from " + table + " where id > ? and id < id_floor(?) and (" + terms
                + ") order by id limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, after == null ? FIRST : after);
            select.setObject(2, before.atOffset(ZoneOffset.UTC));
            select.setInt(3, limit);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException failure) {
            throw new IllegalStateException("old rows of " + table + " not read", failure);
        }
    }
}
