package ca.policecomms.dispatch;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** An event as the relay finds it. */
public record Outboxed(String topic, String type, UUID aggregate, long version, String json) {

    /** All events in the order of writing. */
    public static List<Outboxed> all(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select topic, type, aggregate_id, aggregate_version, data from outbox order by seq");
                ResultSet row = select.executeQuery()) {
            List<Outboxed> all = new ArrayList<>();
            while (row.next()) {
                all.add(new Outboxed(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getLong(4),
                        new String(row.getBytes(5), StandardCharsets.UTF_8)));
            }
            return all;
        }
    }
}
