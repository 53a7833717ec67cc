package ca.policecomms.dispatch.call.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The monthly partitions of calls and timelines, and the small table of recent calls. Thread-safe; asks the database once
 * a month and process.
 */
@ApplicationScoped
public class Months {
    /** When the partitions could not be had, rows go to the default one; no call waits for another try. */
    private static final Duration NEXT_TRY = Duration.ofMinutes(10);

    private final DataSource database;
    private final Clock clock;
    /** Until when nobody needs to ask again: for good where the partitions are there. */
    private final Map<YearMonth, Instant> settled = new ConcurrentHashMap<>();

    Months(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isReady(Instant time) {
        Instant until = settled.get(YearMonth.from(time.atZone(ZoneOffset.UTC)));
        return until != null && clock.instant().isBefore(until);
    }

    /**
     * Makes the partitions of the month of that time, unless they are there, in a transaction of its own: they stay when
     * the caller's is rolled back.
     *
     * @return false when they could not be had now; rows are kept and found without them
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean prepare(Instant time) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement("select record_month_add(?)")) {
            add.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = add.executeQuery()) {
                row.next();
                boolean ready = row.getBoolean(1);
                settled.put(
                        YearMonth.from(time.atZone(ZoneOffset.UTC)),
                        ready ? Instant.MAX : clock.instant().plus(NEXT_TRY));
                return ready;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no partitions for the month of " + time, e);
        }
    }

    /** Makes the months to come and forgets calls that are no longer recent. */
    @Transactional(TxType.REQUIRES_NEW)
    public void maintain() {
        try (Connection connection = database.getConnection();
                PreparedStatement maintain = connection.prepareStatement("select record_maintain()")) {
            maintain.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("months not maintained", e);
        }
    }
}
