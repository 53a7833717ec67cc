package ca.policecomms.dispatch.position.model;

import java.util.List;
import java.util.Optional;

/** The consoles. */
public interface Positions {
    /** Writes it at once, so that rivals are known before anything follows. */
    void add(Position position);

    Optional<Position> find(String code);

    /** Locks the row. */
    Optional<Position> lock(String code);

    Optional<Position> findByMember(String member);

    /** Writes a sign-on at once, so that a member's second one is known before anything follows. */
    void flushSignOn();

    /** By code, after {@code after}, which may be null. */
    List<Position> list(String after, PositionState state, int limit);
}
