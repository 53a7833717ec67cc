package ca.policecomms.dispatch.handover.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The hand-overs. */
public interface Handovers {
    void add(Handover handover);

    Optional<Handover> find(UUID id);

    /** Locks the row. */
    Optional<Handover> lock(UUID id);

    /** Whether relief acknowledged one of the member's, of that position, that was taken at {@code since} or later. */
    boolean acknowledged(String member, String position, Instant since);

    /** Newest first; {@code before}, {@code position} and {@code state} may be null. */
    List<Handover> list(UUID before, String position, HandoverState state, int limit);
}
