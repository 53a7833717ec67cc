package ca.policecomms.commons.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.TechnicalSchema;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.commons.outbox.WrittenEvents;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnsentRowsTest {
    private static final int BACKLOG = 5_000;

    @Test
    @DisplayName("EV9 of a backlog only the rows that were sent are touched to mark them")
    void markedFew() throws Exception {
        var database = TechnicalSchema.create("unsent").app();
        WrittenEvents events = new WrittenEvents(database, "unsent");
        events.write(Stream.generate(UUID::randomUUID)
                .limit(BACKLOG)
                .map(id -> events.event(id, 1))
                .toArray(OutboxEvent[]::new));
        BucketLeases leases = new BucketLeases(Duration.ofMinutes(1), buckets -> {});
        try (Connection connection = events.begin()) {
            leases.round(connection);
            List<OutboxRow> rows = UnsentRows.select(connection, leases.held(), 2);
            long before = read(connection);

            assertThat(UnsentRows.mark(connection, leases.holder(), leases.held(), rows))
                    .isEqualTo(32)
                    .isEqualTo(rows.size());

            assertThat(read(connection) - before).isBetween(32L, 200L);
            connection.commit();
        }
        assertThat(events.unsent()).isEqualTo(BACKLOG - 32);
    }

    /** Rows of the outbox that this transaction has looked at, by an index or by reading through. */
    private static long read(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("""
                SELECT sum(seq_tup_read + idx_tup_fetch) FROM pg_stat_xact_user_tables WHERE relname LIKE 'outbox%'""")) {
            row.next();
            return row.getLong(1);
        }
    }
}
