package ca.policecomms.dispatch.records.adapter.persistence;

import ca.policecomms.dispatch.records.model.QueryFilter;
import ca.policecomms.dispatch.records.model.QueryKind;
import ca.policecomms.dispatch.records.model.RecordsQueries;
import ca.policecomms.dispatch.records.model.RecordsQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PanacheRecordsQueries implements RecordsQueries, PanacheRepositoryBase<RecordsQuery, UUID> {
    private static final String CLAIM_DUE = """
            update records_query set attempts = attempts + 1, next_attempt_at = ?
            where id in (select id from records_query where state = 'QUEUED' and next_attempt_at <= ?
                         order by next_attempt_at limit ? for update skip locked)
            returning id, attempts""";

    private final DataSource database;

    PanacheRecordsQueries(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(RecordsQuery query) {
        persistAndFlush(query);
    }

    @Override
    public Optional<RecordsQuery> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<RecordsQuery> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<RecordsQuery> list(QueryFilter filter) {
        List<String> terms = new ArrayList<>(List.of(filter.orders() ? "kind = :orders" : "kind <> :orders"));
        Parameters values = Parameters.with("orders", QueryKind.ORDERS);
        restrict(terms, values, "state = :state", "state", filter.state());
        restrict(terms, values, "callId = :callId", "callId", filter.callId());
        restrict(terms, values, "askedBy = :askedBy", "askedBy", filter.askedBy());
        restrict(terms, values, "id < :before", "before", filter.before());
        return find(String.join(" and ", terms), Sort.descending("id"), values)
                .page(0, filter.limit())
                .list();
    }

    private static void restrict(List<String> terms, Parameters values, String term, String name, Object value) {
        if (value != null) {
            terms.add(term);
            values.and(name, value);
        }
    }

    /** In a transaction of its own: the turns are taken before anybody is asked. */
    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Turn> claimDue(Instant now, Instant until, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM_DUE)) {
            claim.setObject(1, utc(until));
            claim.setObject(2, utc(now));
            claim.setInt(3, limit);
            List<Turn> turns = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    turns.add(new Turn(row.getObject(1, UUID.class), row.getInt(2)));
                }
            }
            return turns;
        } catch (SQLException failure) {
            throw new IllegalStateException("queries not claimed", failure);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
