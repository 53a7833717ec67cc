package ca.policecomms.dispatch.degradation.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Looks at something that the service can do without. Every bean of this type is asked every few seconds, one after the
 * other; it answers within two seconds.
 */
public interface Probe {
    /** Code of what is looked at, for example {@code EVENTS}; immutable. */
    String dependency();

    /** Whether it does its work now. A probe that throws says no. */
    boolean works(Instant now);

    /** Since when the oldest piece of work waits for it; asked only while it is missing. */
    default Optional<Instant> waitingSince() {
        return Optional.empty();
    }

    /** What is missing while it does not. */
    Guidance guidance();
}
