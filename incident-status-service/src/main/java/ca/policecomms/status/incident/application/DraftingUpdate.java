package ca.policecomms.status.incident.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.advice.model.AdviceCards;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.IncidentUpdates;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.incident.model.UpdateDraft;
import ca.policecomms.status.template.model.Placeholders;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Language;
import ca.policecomms.status.wording.model.Moments;
import ca.policecomms.status.wording.model.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes what is to be told of an incident. */
@ApplicationScoped
public class DraftingUpdate {

    private final Incidents incidents;
    private final IncidentUpdates updates;
    private final AdviceCards advice;
    private final Event<DraftEdited> edits;
    private final Audit audit;
    private final Clock clock;

    DraftingUpdate(
            Incidents incidents,
            IncidentUpdates updates,
            AdviceCards advice,
            Event<DraftEdited> edits,
            Audit audit,
            Clock clock) {
        this.incidents = incidents;
        this.updates = updates;
        this.advice = advice;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public IncidentUpdate draft(UUID incidentId, UpdateDraft draft, String author) {
        Incident incident = incidents.find(incidentId).orElseThrow(() -> DraftingIncident.missing(incidentId));
        incident.requireAccepts(draft.phase(), draft.reopenReason() != null);
        requireUsable(draft);
        IncidentUpdate update =
                new IncidentUpdate(Ids.next(), PublicCode.random(), incidentId, draft, author, Moments.now(clock));
        updates.add(update);
        audit.did("incident-update.drafted", update.id().toString(), Map.of("incidentId", incidentId.toString()));
        return update;
    }

    @Transactional
    public IncidentUpdate rewrite(UUID incidentId, UUID id, long version, UpdateDraft change, String author) {
        requireUsable(change);
        edits.fire(new DraftEdited(id, author));
        IncidentUpdate update = updates.lock(id)
                .filter(found -> found.incidentId().equals(incidentId))
                .orElseThrow(() -> missing(id));
        EntityTags.check(version, update.version(), UpdateView.of(update));
        update.rewrite(change, author, Moments.now(clock));
        audit.did("incident-update.changed", id.toString(), Map.of());
        return update;
    }

    /** @throws ProblemException 400 for a gap that is left in a text, 422 for advice that nobody can read yet */
    private void requireUsable(UpdateDraft draft) {
        Bilingual body = Bilingual.orNone(draft.body());
        for (Language language : Language.values()) {
            if (Placeholders.open(body.in(language))) {
                throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A gap is not filled.")
                        .violation("body." + language.tag(), "must not hold an unfilled placeholder");
            }
        }
        boolean unknown = draft.advice() != null
                && advice.released(draft.advice()).size()
                        < Set.copyOf(draft.advice()).size();
        if (unknown) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The advice is not public.")
                    .violation("adviceCardIds", "must name released advice cards");
        }
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no update " + id + " of that incident.");
    }
}
