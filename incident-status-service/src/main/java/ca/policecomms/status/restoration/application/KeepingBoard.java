package ca.policecomms.status.restoration.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.restoration.model.RestorationItem;
import ca.policecomms.status.restoration.model.RestorationPlan;
import ca.policecomms.status.restoration.model.Restorations;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Puts systems on the restoration board, plans and ranks them. */
@ApplicationScoped
public class KeepingBoard {

    private final Restorations restorations;
    private final Incidents incidents;
    private final Components components;
    private final Event<DraftEdited> edits;
    private final Audit audit;
    private final Clock clock;

    KeepingBoard(
            Restorations restorations,
            Incidents incidents,
            Components components,
            Event<DraftEdited> edits,
            Audit audit,
            Clock clock) {
        this.restorations = restorations;
        this.incidents = incidents;
        this.components = components;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public RestorationItem add(UUID incident, UUID component, RestorationPlan plan, String author) {
        if (incidents.lock(incident).isEmpty()) {
            throw refused("incidentId", "must name an incident");
        }
        if (components
                .find(component)
                .filter(c -> c.kind() == ComponentKind.SYSTEM)
                .isEmpty()) {
            throw refused("componentId", "must name a system");
        }
        if (restorations.onBoard(incident, component)) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The system is on the board already.")
                    .with("componentId", component);
        }
        RestorationItem item = new RestorationItem(Ids.next(), incident, component, plan, author, Moments.now(clock));
        restorations.add(item);
        audit.did("restoration.added", "restoration/" + item.id(), Map.of("componentId", component));
        return item;
    }

    /** A null part stays. */
    @Transactional
    public RestorationItem plan(UUID id, long version, RestorationPlan plan, String author) {
        RestorationItem item = edit(id, version, author);
        item.plan(plan, author, Moments.now(clock));
        audit.did("restoration.planned", "restoration/" + id, Map.of());
        return item;
    }

    /** @throws ProblemException 422 when another item of the incident has that rank */
    @Transactional
    public RestorationItem rank(UUID id, long version, int rank, String approver) {
        RestorationItem item = edit(id, version, approver);
        // Ranks of one incident are given one after the other.
        incidents.lock(item.incidentId());
        if (restorations.ranked(item.incidentId(), rank, id)) {
            throw refused("rank", "must not be the rank of another item");
        }
        item.rank(rank, Moments.now(clock));
        audit.did("restoration.ranked", "restoration/" + id, Map.of("rank", rank));
        return item;
    }

    @Transactional
    public RestorationItem carryOver(UUID id, long version, String reason, String approver) {
        RestorationItem item = edit(id, version, approver);
        item.carryOver(reason, Moments.now(clock));
        audit.did("restoration.carried-over", "restoration/" + id, Map.of());
        return item;
    }

    /** Locked, at that version, with the approvals that cover it void. */
    RestorationItem edit(UUID id, long version, String author) {
        edits.fire(new DraftEdited(id, author));
        RestorationItem item = restorations.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, item.version(), RestorationView.of(item));
        return item;
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, "The restoration board does not allow this.")
                .violation(field, message);
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no restoration item " + id + ".");
    }
}
