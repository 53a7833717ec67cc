package ca.policecomms.status.maintenance.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceDraft;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.maintenance.model.MaintenanceUpdate;
import ca.policecomms.status.maintenance.model.Maintenances;
import ca.policecomms.status.maintenance.model.Recurrence;
import ca.policecomms.status.maintenance.model.Window;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Moments;
import ca.policecomms.status.wording.model.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Plans maintenance; the public reads of it after a release. */
@ApplicationScoped
public class PlanningMaintenance {

    private final Maintenances maintenances;
    private final Components components;
    private final Recurrence recurrence;
    private final Event<DraftEdited> edits;
    private final Audit audit;
    private final Clock clock;

    PlanningMaintenance(
            Maintenances maintenances,
            Components components,
            Recurrence recurrence,
            Event<DraftEdited> edits,
            Audit audit,
            Clock clock) {
        this.maintenances = maintenances;
        this.components = components;
        this.recurrence = recurrence;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Maintenance plan(MaintenanceDraft draft, String author) {
        requireValid(draft);
        Maintenance maintenance = new Maintenance(
                Ids.next(),
                PublicCode.random(),
                maintenances.nextNumber(Year.now(clock).getValue()),
                draft,
                author,
                Moments.now(clock));
        maintenances.add(maintenance);
        audit.did("maintenance.planned", "maintenance/" + maintenance.id(), Map.of("number", maintenance.number()));
        return maintenance;
    }

    @Transactional
    public Maintenance change(UUID id, long version, MaintenanceDraft draft, String author) {
        requireValid(draft);
        edits.fire(new DraftEdited(id, author));
        Maintenance maintenance = maintenances.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, maintenance.version(), MaintenanceView.of(maintenance));
        maintenance.describe(draft, author, Moments.now(clock));
        audit.did("maintenance.changed", "maintenance/" + id, Map.of());
        return maintenance;
    }

    /** @param newWindow null unless the maintenance is moved */
    @Transactional
    public MaintenanceUpdate tell(UUID id, MaintenanceState status, Bilingual body, Window newWindow, String author) {
        Maintenance maintenance = maintenances.find(id).orElseThrow(() -> missing(id));
        maintenance.requirePlanned();
        MaintenanceUpdate update = new MaintenanceUpdate(
                Ids.next(), PublicCode.random(), id, status, body, newWindow, author, Moments.now(clock));
        maintenances.add(update);
        audit.did("maintenance-update.drafted", "maintenance/" + id, Map.of("updateId", update.id()));
        return update;
    }

    private void requireValid(MaintenanceDraft draft) {
        if (draft.recurrence() != null) {
            recurrence.requireValid(draft.recurrence());
        }
        Set<UUID> ids = draft.componentIds();
        if (ids != null && components.findAll(ids).size() < ids.size()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A component does not exist.")
                    .violation("componentIds", "must name what exists");
        }
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no maintenance " + id + ".");
    }
}
