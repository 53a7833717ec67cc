package ca.policecomms.dispatch.unitrequest.adapter.persistence;

import ca.policecomms.dispatch.record.adapter.persistence.ExternalClaims;
import ca.policecomms.dispatch.unitrequest.model.RequestKind;
import ca.policecomms.dispatch.unitrequest.model.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The last turn of each supplier, by a sequence: clocks play no part. */
@ApplicationScoped
class JdbcTurns implements Turns {
    private static final String TAKE = """
            insert into supplier_turn (code, turn) values (?, nextval('supplier_turn_number'))
            on conflict (code) do update set turn = excluded.turn""";

    private final DataSource database;
    private final ExternalClaims claims;

    JdbcTurns(DataSource database, ExternalClaims claims) {
        this.database = database;
        this.claims = claims;
    }

    @Override
    public Optional<String> next(RequestKind kind, List<String> codes) {
        claims.take("turn", kind.name());
        Map<String, Long> last = last(codes);
        Optional<String> next = codes.stream().min(Comparator.comparingLong(code -> last.getOrDefault(code, 0L)));
        next.ifPresent(this::take);
        return next;
    }

    private Map<String, Long> last(List<String> codes) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select code, turn from supplier_turn where code = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", codes.toArray()));
            Map<String, Long> turns = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    turns.put(row.getString(1), row.getLong(2));
                }
            }
            return turns;
        } catch (SQLException failure) {
            throw new IllegalStateException("turns not read", failure);
        }
    }

    private void take(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(TAKE)) {
            upsert.setString(1, code);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("turn not written", failure);
        }
    }
}
