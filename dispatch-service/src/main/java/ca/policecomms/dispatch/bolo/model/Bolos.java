package ca.policecomms.dispatch.bolo.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The BOLOs, and who acknowledged which. */
public interface Bolos {
    void add(Bolo bolo);

    Optional<Bolo> find(UUID id);

    Optional<Bolo> lock(UUID id);

    /** Those in force, newest first; {@code division} null for all, {@code before} null from the newest. */
    List<Bolo> inForce(Instant now, String division, UUID before, int limit);

    /** The same without those that somebody has acknowledged, as they are now, in a shift. */
    List<Bolo> unacknowledged(Instant now, String person, Instant shift, int limit);

    /** Keeps it once; false when it was there. */
    boolean acknowledge(BoloAcknowledged acknowledgement);

    /** Newest first. */
    List<BoloAcknowledged> acknowledgements(UUID bolo, int limit);

    /**
     * @param version of the BOLO that was read
     * @param person subject of the token
     * @param shift start of the shift
     */
    record BoloAcknowledged(UUID bolo, long version, String person, Instant shift, Instant at) {}
}
