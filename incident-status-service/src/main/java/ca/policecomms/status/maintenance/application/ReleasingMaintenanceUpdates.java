package ca.policecomms.status.maintenance.application;

import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceUpdate;
import ca.policecomms.status.maintenance.model.Maintenances;
import ca.policecomms.status.maintenance.model.Overlaps;
import ca.policecomms.status.maintenance.model.ReleasedMaintenances;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartSource;
import ca.policecomms.status.publication.model.ReleaseMoment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is told about maintenance as a part of publications. */
@ApplicationScoped
class ReleasingMaintenanceUpdates implements PartSource {

    private final Maintenances maintenances;
    private final ReleasedMaintenances released;
    private final Components components;
    private final MovingMaintenance moving;

    ReleasingMaintenanceUpdates(
            Maintenances maintenances, ReleasedMaintenances released, Components components, MovingMaintenance moving) {
        this.maintenances = maintenances;
        this.released = released;
        this.components = components;
        this.moving = moving;
    }

    @Override
    public PartKind kind() {
        return PartKind.MAINTENANCE_UPDATE;
    }

    @Override
    public List<MaintenanceUpdate> lock(Collection<UUID> ids) {
        List<MaintenanceUpdate> locked = maintenances.lockUpdates(ids);
        // Components, then the maintenance, then the head of the releases: as windows lock that start by themselves.
        for (MaintenanceUpdate update : locked) {
            maintenances
                    .find(update.maintenanceId())
                    .ifPresent(maintenance -> components.lockAll(maintenance.componentIds()));
            maintenances.lock(update.maintenanceId()).orElseThrow().requireReleased();
        }
        return locked;
    }

    @Override
    public void require(Part part, Gathered gathered) {
        MaintenanceUpdate update = (MaintenanceUpdate) part;
        Maintenance maintenance = maintenances.lock(update.maintenanceId()).orElseThrow();
        maintenance.requireAccepts(update.status());
        if (update.newWindow() != null) {
            Overlaps.require(
                    maintenance, List.of(update.newWindow()), maintenances.planned(maintenance.componentIds()));
        }
    }

    @Override
    public void release(Part part, ReleaseMoment moment) {
        MaintenanceUpdate update = (MaintenanceUpdate) part;
        Maintenance maintenance = maintenances.lock(update.maintenanceId()).orElseThrow();
        boolean stays = maintenance.state() == update.status();
        switch (update.status()) {
            case IN_PROGRESS -> {
                if (stays) {
                    maintenance.told(moment.at());
                } else {
                    moving.start(maintenance, update.body(), moment.sequence(), moment.at());
                }
            }
            case VERIFYING -> {
                if (stays) {
                    maintenance.told(moment.at());
                } else {
                    maintenance.verify(moment.at());
                }
            }
            case COMPLETED -> moving.complete(maintenance, update.body(), moment.sequence(), moment.at());
            case CANCELLED -> moving.cancel(maintenance, update.body(), moment.sequence(), moment.at());
            case SCHEDULED -> {
                if (update.newWindow() == null) {
                    maintenance.told(moment.at());
                } else {
                    maintenance.reschedule(update.newWindow(), moment.at());
                    moving.schedule(maintenance, moment.sequence(), moment.at());
                }
            }
            case DRAFT -> throw new IllegalStateException("no update makes a draft of a maintenance");
        }
        update.release(moment.at());
        released.put(maintenance, moment.sequence());
        released.put(update, moment.sequence());
    }
}
