package ca.policecomms.dispatch.call.adapter.persistence;

import ca.policecomms.dispatch.call.model.CallLinks;
import ca.policecomms.dispatch.call.model.Relation;
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

@ApplicationScoped
class JdbcCallLinks implements CallLinks {
    private static final String SAVE = """
            insert into call_link (call_id, other_id, relation, linked_at, linked_by)
            values (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)
            on conflict (call_id, other_id) do update set relation = excluded.relation,
                linked_at = excluded.linked_at, linked_by = excluded.linked_by""";
    private static final String SELECT =
            "select other_id, relation, linked_at, linked_by from call_link where call_id = ? order by linked_at desc";

    private final DataSource database;

    JdbcCallLinks(DataSource database) {
        this.database = database;
    }

    @Override
    public void save(UUID call, UUID other, Relation relation, String by, Instant at) {
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        Object[] values = {call, other, relation.name(), when, by, other, call, relation.name(), when, by};
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(SAVE)) {
            for (int i = 0; i < values.length; i++) {
                upsert.setObject(i + 1, values[i]);
            }
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("link not written", failure);
        }
    }

    @Override
    public List<CallLink> ofCall(UUID call) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, call);
            List<CallLink> links = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    links.add(new CallLink(
                            row.getObject(1, UUID.class),
                            Relation.valueOf(row.getString(2)),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4)));
                }
            }
            return links;
        } catch (SQLException failure) {
            throw new IllegalStateException("links not read", failure);
        }
    }
}
