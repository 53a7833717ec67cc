package ca.policecomms.dispatch.degradation.model;

import java.time.Instant;

/**
 * Looks at something that the service can do without. Every bean of this type is asked every few seconds, one after the
 * other; it answers within two seconds.
 */
public interface Probe {
    /** Code of what is looked at, for example {@code EVENTS}; immutable. */
    String dependency();

    /** Whether it does its work now. A probe that throws says no. */
    boolean works(Instant now);

    /** What is missing while it does not. */
    Guidance guidance();
}
