package ca.policecomms.dispatch.roster.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What differs from the cycle: acknowledged absences and approved swaps. */
public interface RosterChanges {
    /** Those that touch the dates from {@code from} to {@code to}, both included. */
    Changes between(LocalDate from, LocalDate to);

    record Changes(List<Away> away, List<Moved> moved) {
        public static final Changes NONE = new Changes(List.of(), List.of());
    }

    /** @param to last date, included */
    record Away(UUID member, LocalDate from, LocalDate to) {}

    /** @param in true for who comes to the shift, false for who leaves it */
    record Moved(UUID member, LocalDate date, ShiftKind kind, boolean in) {}
}
