package ca.policecomms.status.maintenance.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.ComponentState;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.maintenance.model.Maintenances;
import ca.policecomms.status.maintenance.model.Overlaps;
import ca.policecomms.status.maintenance.model.Recurrence;
import ca.policecomms.status.maintenance.model.ReleasedMaintenances;
import ca.policecomms.status.maintenance.model.Window;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartSource;
import ca.policecomms.status.publication.model.ReleaseMoment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Maintenance as a part of publications. */
@ApplicationScoped
class ReleasingMaintenances implements PartSource {

    /** Windows of a series that are looked at for overlaps. */
    private static final int AHEAD = 26;

    private final Maintenances maintenances;
    private final ReleasedMaintenances released;
    private final MovingMaintenance moving;
    private final Components components;
    private final Recurrence recurrence;
    private final Clock clock;

    ReleasingMaintenances(
            Maintenances maintenances,
            ReleasedMaintenances released,
            MovingMaintenance moving,
            Components components,
            Recurrence recurrence,
            Clock clock) {
        this.maintenances = maintenances;
        this.released = released;
        this.moving = moving;
        this.components = components;
        this.recurrence = recurrence;
        this.clock = clock;
    }

    @Override
    public PartKind kind() {
        return PartKind.MAINTENANCE;
    }

    @Override
    public List<Maintenance> lock(Collection<UUID> ids) {
        ids.stream()
                .sorted()
                .map(maintenances::find)
                .flatMap(Optional::stream)
                .forEach(maintenance -> components.lockAll(maintenance.componentIds()));
        return maintenances.lockAll(ids);
    }

    @Override
    public void require(Part part, Gathered gathered) {
        Maintenance maintenance = (Maintenance) part;
        if (!maintenance.window().end().isAfter(clock.instant())) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The window is over.")
                    .violation("scheduledUntil", "must be in the future");
        }
        boolean unknown = components.findAll(maintenance.componentIds()).stream()
                .anyMatch(component -> component.state() != ComponentState.RELEASED);
        if (unknown) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The public knows every component of it.")
                    .violation("componentIds", "must be released");
        }
        Overlaps.require(maintenance, windows(maintenance), maintenances.planned(maintenance.componentIds()));
    }

    private List<Window> windows(Maintenance maintenance) {
        List<Window> windows = new ArrayList<>(List.of(maintenance.window()));
        if (maintenance.recurrence() != null) {
            windows.addAll(recurrence.following(
                    maintenance.recurrence(), maintenance.seriesStart(), maintenance.window(), AHEAD));
        }
        return windows;
    }

    @Override
    public void release(Part part, ReleaseMoment moment) {
        Maintenance maintenance = (Maintenance) part;
        maintenance.schedule(moment.publicationId(), moment.at());
        moving.schedule(maintenance, moment.sequence(), moment.at());
        moving.tell(maintenance, MaintenanceState.SCHEDULED, maintenance.description(), moment.sequence(), moment.at());
    }
}
