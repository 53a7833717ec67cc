package ca.policecomms.dispatch.roster.model;

import ca.policecomms.dispatch.catalogue.model.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who works on a date.
 *
 * @param off codes of the platoons that have the day off
 */
public record RosterView(LocalDate date, List<OnShift> shifts, List<String> off) {
    /**
     * @param hours 12, at a change of the clock 11 or 13
     * @param missing by role, how many are lacking to the minimum; empty when the shift is staffed
     */
    public record OnShift(
            ShiftKind kind,
            LocalDate date,
            String platoon,
            Label label,
            Instant startsAt,
            Instant endsAt,
            long hours,
            List<Attending> members,
            Map<String, Integer> minimum,
            Map<String, Integer> missing) {}

    /** One member and how the shift concerns them. */
    public record Attending(UUID id, String name, Set<String> qualifications, Attendance attendance) {}
}
