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

    /** @param until what is used until it was read for the first time */
    Snapshot(Clock clock, T until, Supplier<T> reader) {
        this.clock = clock;
        this.reader = reader;
        this.last = new Read<>(until, Instant.EPOCH);
    }

    T get() {
        return last.at().plus(FRESH).isBefore(clock.instant()) ? again() : last.value();
    }

    /** Reads it now, for who did not find something new. */
    T again() {
        try {
            last = new Read<>(reader.get(), clock.instant());
        } catch (IllegalStateException failure) {
            LOG.warn("list of the agency not read, the last one is used", failure);
            last = new Read<>(last.value(), clock.instant());
        }
        return last.value();
    }
}
