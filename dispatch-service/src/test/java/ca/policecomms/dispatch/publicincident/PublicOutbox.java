package ca.policecomms.dispatch.publicincident;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what goes to the public topic, as the relay does. */
record PublicOutbox(DataSource database) {
    private static final String OF_CALL = """
            select o.aggregate_id, o.type, o.aggregate_version, o.occurred_at::text, o.traceparent, o.data
            from outbox o join public_incident p on p.public_id = o.aggregate_id
            where p.call_id = ? and o.topic = 'dispatch.public-incidents.v1' order by o.seq""";

    /** @param type the word before {@code .v1} */
    record Sent(UUID key, String type, long version, String time, String traceparent, String json) {}

    List<Sent> ofCall(String path) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_CALL)) {
            select.setObject(1, id(path));
            List<Sent> sent = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sent.add(new Sent(
                            row.getObject(1, UUID.class),
                            row.getString(2)
                                    .replace("dispatch.public-incident.", "")
                                    .replace(".v1", ""),
                            row.getLong(3),
                            row.getString(4),
                            row.getString(5),
                            new String(row.getBytes(6), StandardCharsets.UTF_8)));
                }
            }
            return sent;
        }
    }

    /** Everything on the public topic, keys and bodies. */
    String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select aggregate_id || ' ' || occurred_at || ' ' || coalesce(traceparent, '') || ' '"
                                + " || convert_from(data, 'UTF8') from outbox"
                                + " where topic = 'dispatch.public-incidents.v1'");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.append(row.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
