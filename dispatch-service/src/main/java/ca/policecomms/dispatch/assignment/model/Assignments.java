package ca.policecomms.dispatch.assignment.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The assignments. Whoever changes one has locked its call and its unit. */
public interface Assignments {
    void add(Assignment assignment);

    Optional<Assignment> find(UUID id);

    /** Reads it again from the database, after the locks were taken. */
    void refresh(Assignment assignment);

    /** In the order in which they were made. */
    List<Assignment> ofCall(UUID callId);

    /** Those of a unit that have not ended, oldest dispatch first, those only reserved last. */
    List<Assignment> openOfUnit(UUID unitId);

    /** All that have not ended. */
    List<Assignment> open();

    /** Units that have not ended on a call, as they are at this moment; nothing is locked or kept by it. */
    List<UUID> unitsOn(UUID callId);

    /** Calls on which the units have open assignments, as they are at this moment; nothing is locked by it. */
    List<UUID> callsOf(Collection<UUID> unitIds);

    /** The next to offer of those a unit is kept for: the most urgent call, then the longest kept. */
    Optional<Assignment> nextStacked(UUID unitId);

    /** Newest first; a null value restricts nothing. {@code before}: only ids smaller than this one. */
    List<Assignment> list(UUID callId, UUID unitId, Boolean open, Boolean offered, UUID before, int limit);

    /**
     * Those of a unit sent between two instants, the first included, the other not, on calls of one import; null means
     * live calls. An import is a world of its own: the same days may be there under another name.
     */
    List<Assignment> ofUnitSentBetween(UUID unitId, UUID importId, Instant from, Instant until);

    /** Writes changes now: a unit has one active assignment at every statement, not only at the end. */
    void flush();
}
