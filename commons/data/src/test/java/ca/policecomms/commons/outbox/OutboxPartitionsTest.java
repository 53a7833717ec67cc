package ca.policecomms.commons.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.TechnicalSchema;
import ca.policecomms.commons.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxPartitionsTest {
    private static final Duration DAY = Duration.ofHours(24);

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private TestDatabase database;
    private OutboxPartitions partitions;

    @BeforeEach
    void createDatabase() {
        database = TechnicalSchema.create("partitions");
        partitions = new OutboxPartitions(database.app());
    }

    @Test
    @DisplayName("EV11 there is a partition for today and for the three days that follow")
    void daysAhead() throws SQLException {
        assertThat(names()).contains(name(today), name(today.plusDays(3))).hasSize(5);
        partitions.maintain(DAY);
        assertThat(names()).hasSize(5);
    }

    @Test
    @DisplayName("EV11 a partition of the past is dropped when all of it is sent, and never with an unsent row in it")
    void dropsOnlyWhatIsSent() throws SQLException {
        LocalDate sent = today.minusDays(5);
        LocalDate unsent = today.minusDays(4);
        partition(sent);
        partition(unsent);
        row(sent, true);
        row(unsent, true);
        UUID waiting = row(unsent, false);

        partitions.maintain(DAY);

        assertThat(names()).doesNotContain(name(sent)).contains(name(unsent));
        assertThat(count("aggregate_id = '" + waiting + "'")).isEqualTo(1);
    }

    @Test
    @DisplayName("EV11 what was sent in the last 24 hours is kept")
    void keepsADay() throws SQLException {
        LocalDate yesterday = today.minusDays(1);
        partition(yesterday);
        row(yesterday, true);

        partitions.maintain(DAY);

        assertThat(names()).contains(name(yesterday));
    }

    @Test
    @DisplayName("EV11 rows without a partition of their day go to the default one, and old sent ones leave it")
    void defaultPartition() throws SQLException {
        LocalDate old = today.minusDays(9);
        row(old, true);
        row(old, false);

        partitions.maintain(DAY);

        assertThat(count("day = '" + old + "'")).isEqualTo(1);
    }

    @Test
    @DisplayName("EV12 maintenance gives way to a writer at once, and the writer never notices")
    void givesWayToWriters() throws SQLException {
        LocalDate sent = today.minusDays(5);
        partition(sent);
        row(sent, true);
        try (Connection writer = database.app().getConnection()) {
            writer.setAutoCommit(false);
            WrittenEvents events = new WrittenEvents(database.app(), "t");
            WrittenEvents.insert(writer, events.event(UUID.randomUUID(), 1));

            long begin = System.nanoTime();
            partitions.maintain(DAY);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(names()).as("left for the next run").contains(name(sent));
            writer.commit();
        }
        partitions.maintain(DAY);
        assertThat(names()).doesNotContain(name(sent));
    }

    @Test
    @DisplayName("EV13 the service's role can neither delete events nor change what they say")
    void theServiceMayOnlyMark() throws SQLException {
        row(today, false);
        try (Connection service = database.app().getConnection()) {
            assertThatThrownBy(() -> service.createStatement().execute("DELETE FROM outbox"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> service.createStatement().execute("UPDATE outbox SET data = ''"))
                    .hasMessageContaining("permission denied");
        }
    }

    private void partition(LocalDate day) throws SQLException {
        execute("CREATE TABLE " + name(day) + " PARTITION OF outbox FOR VALUES FROM ('" + day + "') TO ('"
                + day.plusDays(1) + "')");
    }

    private UUID row(LocalDate day, boolean sent) throws SQLException {
        UUID aggregate = UUID.randomUUID();
        execute("""
                INSERT INTO outbox (bucket, topic, type, aggregate_id, aggregate_version, occurred_at, data, created_at, day, sent_at)
                VALUES (1, 't', 'x', '%s', 1, now(), '{}', '%s'::date + time '12:00', '%s', %s)""".formatted(aggregate, day, day, sent ? "now()" : "NULL"));
        return aggregate;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private long count(String condition) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                ResultSet row =
                        connection.createStatement().executeQuery("SELECT count(*) FROM outbox WHERE " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    private TreeSet<String> names() throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        try (Connection connection = database.owner().getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT relname FROM pg_inherits JOIN pg_class ON oid = inhrelid"
                                + " WHERE inhparent = 'outbox'::regclass")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String name(LocalDate day) {
        return "outbox_p" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
