package ca.policecomms.dispatch.absence.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The absences. */
public interface Absences {
    void add(Absence absence);

    Optional<Absence> find(UUID id);

    /** Locks the row. */
    Optional<Absence> lock(UUID id);

    /** Newest first; {@code before}, {@code member} and {@code state} may be null. */
    List<Absence> list(UUID before, UUID member, AbsenceState state, int limit);
}
