package ca.policecomms.status.maintenance.model;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import java.util.List;
import java.util.UUID;

/** No component is in two maintenance windows at once. */
public final class Overlaps {

    private Overlaps() {}

    /** @throws ProblemException 409 {@code window-overlap}, naming the maintenances in the way by id */
    public static void require(Maintenance maintenance, List<Window> windows, List<Maintenance> planned) {
        List<UUID> inTheWay = planned.stream()
                .filter(other -> !other.id().equals(maintenance.id()))
                .filter(other -> windows.stream().anyMatch(other.window()::overlaps))
                .map(Maintenance::id)
                .sorted()
                .toList();
        if (!inTheWay.isEmpty()) {
            throw ProblemException.of(
                            StatusProblem.WINDOW_OVERLAP, "A component is in another maintenance window at that time.")
                    .with("maintenanceIds", inTheWay);
        }
    }
}
