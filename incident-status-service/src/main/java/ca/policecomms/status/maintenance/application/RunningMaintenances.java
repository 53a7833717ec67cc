package ca.policecomms.status.maintenance.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.status.alarm.model.DueWork;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.hold.model.HeldContent;
import ca.policecomms.status.hold.model.Holds;
import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceEvents;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.maintenance.model.Maintenances;
import ca.policecomms.status.maintenance.model.TimedWords;
import ca.policecomms.status.maintenance.model.Window;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.Moments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Starts and ends windows, and reminds of them, when their time has come. */
@ApplicationScoped
class RunningMaintenances implements DueWork {

    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Maintenances maintenances;
    private final MovingMaintenance moving;
    private final MaintenanceEvents events;
    private final Components components;
    private final Holds holds;
    private final ReleasedFacts released;
    private final Event<NewRelease> newRelease;
    private final Audit audit;
    private final Clock clock;

    RunningMaintenances(
            Maintenances maintenances,
            MovingMaintenance moving,
            MaintenanceEvents events,
            Components components,
            Holds holds,
            ReleasedFacts released,
            Event<NewRelease> newRelease,
            Audit audit,
            Clock clock) {
        this.maintenances = maintenances;
        this.moving = moving;
        this.events = events;
        this.components = components;
        this.holds = holds;
        this.released = released;
        this.newRelease = newRelease;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean doOne() {
        Instant now = Moments.now(clock);
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<UUID> due = maintenances.due(now);
            due.ifPresent(id -> run(id, now));
            return due.isPresent();
        });
    }

    private void run(UUID id, Instant now) {
        // Components first and the maintenance after them, as a release locks them; then everything is looked at again.
        Set<UUID> ids = maintenances.find(id).orElseThrow().componentIds();
        components.lockAll(ids);
        Maintenance maintenance = maintenances.lock(id).orElseThrow();
        long sequence = released.begin(now);
        if (!HeldContent.blocking(holds.inForce(), maintenance.subjects(), maintenance.content())
                .isEmpty()) {
            maintenance.retryAt(now.plus(RETRY));
            return;
        }
        maintenance.retryAt(null);
        Window window = maintenance.window();
        if (maintenance.state() == MaintenanceState.SCHEDULED && !now.isBefore(window.start())) {
            moving.start(maintenance, TimedWords.STARTED, sequence, now);
            moving.tell(maintenance, MaintenanceState.IN_PROGRESS, TimedWords.STARTED, sequence, now);
            audit.did("maintenance.started", "maintenance/" + id, Map.of("sequence", sequence));
        } else if (maintenance.state().running() && !now.isBefore(window.end())) {
            moving.complete(maintenance, TimedWords.COMPLETED, sequence, now);
            moving.tell(maintenance, MaintenanceState.COMPLETED, TimedWords.COMPLETED, sequence, now);
            audit.did("maintenance.completed", "maintenance/" + id, Map.of("sequence", sequence));
        } else {
            remind(maintenance, sequence, now);
        }
        newRelease.fire(new NewRelease(sequence));
    }

    private void remind(Maintenance maintenance, long sequence, Instant now) {
        Integer before = maintenance.reminderDue(now);
        if (before != null) {
            maintenance.reminded(before);
            events.publish(
                    MaintenanceEvents.Act.REMINDED,
                    maintenance,
                    components.findAll(maintenance.componentIds()),
                    maintenance.description(),
                    sequence,
                    now);
        }
    }
}
