package ca.policecomms.dispatch.rotation.model;

import ca.policecomms.dispatch.roster.model.ShiftKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who has which seat in the shifts that begin on a date. */
public record RotationView(LocalDate date, List<Seating> shifts) {
    /** @param missing by role, how many are lacking to the minimum */
    public record Seating(ShiftKind kind, String platoon, List<Placed> placed, Map<String, Integer> missing) {}

    /** A {@link Pick} with the name. */
    public record Placed(
            UUID memberId,
            String name,
            String role,
            Integer seat,
            SeatReason reason,
            String previousRole,
            Map<String, Integer> counts) {}
}
