package ca.policecomms.commons.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Shares work between replicas: at most one holder of a name at a time, by the clock of the database.
 *
 * <p>Rows and not advisory locks: a stopped process would keep a lock for as long as its connection stands. To be called
 * outside of a business transaction; a lease taken inside of one is seen by others only after its commit. Thread-safe.
 * Every method throws {@link LeaseUnavailable} when the database cannot be asked.
 */
@ApplicationScoped
public class Leases {
    private static final String ACQUIRE = """
            INSERT INTO lease AS l (name, holder, epoch, valid_until)
            VALUES (?, ?, 1, clock_timestamp() + make_interval(secs => ?))
            ON CONFLICT (name) DO UPDATE
               SET holder = excluded.holder, epoch = l.epoch + 1, valid_until = clock_timestamp() + make_interval(secs => ?)
             WHERE l.valid_until <= clock_timestamp()
            RETURNING epoch, valid_until""";
    private static final String RENEW = """
            UPDATE lease SET valid_until = clock_timestamp() + make_interval(secs => ?)
             WHERE name = ? AND holder = ? AND epoch = ? AND valid_until > clock_timestamp()
            RETURNING valid_until""";
    private static final String RELEASE =
            "UPDATE lease SET valid_until = '-infinity' WHERE name = ? AND holder = ? AND epoch = ?";

    private final DataSource database;

    @Inject
    public Leases(DataSource database) {
        this.database = database;
    }

    /**
     * Takes the lease if nobody holds it, this caller included: two threads of a process exclude each other too.
     *
     * @param ttl how long it holds unless renewed; more than a second
     */
    public Optional<Lease> tryAcquire(String name, Duration ttl) {
        String holder = UUID.randomUUID().toString();
        long asked = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ACQUIRE)) {
            statement.setString(1, name);
            statement.setString(2, holder);
            statement.setDouble(3, seconds(ttl));
            statement.setDouble(4, seconds(ttl));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(
                        new Lease(name, holder, row.getLong(1), ttl, instant(row, 2), asked + ttl.toNanos()));
            }
        } catch (SQLException failure) {
            throw new LeaseUnavailable(name, failure);
        }
    }

    /**
     * Prolongs a lease that is still valid by its full time from now. Best called after a third of it.
     *
     * @return false when it has run out or another holds it: the work must stop
     */
    public boolean renew(Lease lease) {
        long asked = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RENEW)) {
            statement.setDouble(1, seconds(lease.ttl()));
            statement.setString(2, lease.name());
            statement.setString(3, lease.holder());
            statement.setLong(4, lease.epoch());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                lease.prolong(instant(row, 1), asked + lease.ttl().toNanos());
                return true;
            }
        } catch (SQLException failure) {
            throw new LeaseUnavailable(lease.name(), failure);
        }
    }

    /** Gives it back so that another can have it at once. Does nothing when it is no longer this caller's. */
    public void release(Lease lease) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setString(1, lease.name());
            statement.setString(2, lease.holder());
            statement.setLong(3, lease.epoch());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new LeaseUnavailable(lease.name(), failure);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
