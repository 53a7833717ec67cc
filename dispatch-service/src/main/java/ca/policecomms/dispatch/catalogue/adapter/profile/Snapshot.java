package ca.policecomms.dispatch.catalogue.adapter.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A list that every command looks at, read from the database at most once in two seconds: so long may an older version
 * be used on another replica. While it cannot be read, what was read before is used.
 */
final class Snapshot<T> {
    private static final Logger LOG = Logger.getLogger(Snapshot.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Clock clock;
    private final Supplier<T> reader;
    private volatile Read<T> last;

    private record Read<T>(T value, Instant at) {}

    /** Reads it for the first time. */
    Snapshot(Clock clock, Supplier<T> reader) {
        this.clock = clock;
        this.reader = reader;
        this.last = new Read<>(reader.get(), clock.instant());
    }

    T get() {
        Read<T> known = last;
        Instant now = clock.instant();
        if (!known.at().plus(FRESH).isBefore(now)) {
            return known.value();
        }
        // Whoever comes while it is read takes the old one: a hundred commands a second need it once.
        last = new Read<>(known.value(), now);
        return again();
    }

    /** Reads it now, for who did not find something new. */
    T again() {
        try {
            last = new Read<>(reader.get(), clock.instant());
        } catch (IllegalStateException failure) {
            LOG.warn("list of the agency not read, the last one is used", failure);
        }
        return last.value();
    }
}
