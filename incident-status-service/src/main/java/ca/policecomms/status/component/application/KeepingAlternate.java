package ca.policecomms.status.component.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateKind;
import ca.policecomms.status.component.model.Alternates;
import ca.policecomms.status.component.model.BackEntry;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.component.model.Coverage;
import ca.policecomms.status.component.model.StaffNotes;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Says how the public is served meanwhile. Starts and ends take effect with a release. */
@ApplicationScoped
public class KeepingAlternate {

    private final Alternates alternates;
    private final Components components;
    private final Incidents incidents;
    private final Event<DraftEdited> edits;
    private final Audit audit;
    private final Clock clock;

    KeepingAlternate(
            Alternates alternates,
            Components components,
            Incidents incidents,
            Event<DraftEdited> edits,
            Audit audit,
            Clock clock) {
        this.alternates = alternates;
        this.components = components;
        this.incidents = incidents;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param incident that makes it necessary, or null */
    @Transactional
    public Alternate draft(
            UUID component,
            UUID incident,
            AlternateKind kind,
            Coverage coverage,
            Bilingual wording,
            StaffNotes notes,
            String author) {
        if (components.find(component).isEmpty()) {
            throw DescribingComponent.missing(component);
        }
        if (incident != null && incidents.find(incident).isEmpty()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The incident does not exist.")
                    .violation("incidentId", "must name an incident");
        }
        Alternate alternate = new Alternate(Ids.next(), component, incident, kind, author, Moments.now(clock));
        alternate.describe(coverage, wording, notes, author, Moments.now(clock));
        alternates.add(alternate);
        audit.did("alternate.drafted", alternate.id().toString(), Map.of());
        return alternate;
    }

    @Transactional
    public Alternate change(
            UUID id, long version, Coverage coverage, Bilingual wording, StaffNotes notes, String author) {
        Alternate alternate = edit(id, version, author);
        alternate.describe(coverage, wording, notes, author, Moments.now(clock));
        audit.did("alternate.changed", id.toString(), Map.of());
        return alternate;
    }

    @Transactional
    public Alternate proposeEnd(UUID id, long version, BackEntry backEntry, String author) {
        Alternate alternate = edit(id, version, author);
        alternate.proposeEnd(backEntry, author, Moments.now(clock));
        audit.did("alternate.end-proposed", id.toString(), Map.of("backEntry", backEntry.toString()));
        return alternate;
    }

    /** The work of the time on the alternate is entered into the restored system. */
    @Transactional
    public Alternate entered(UUID id, long version) {
        Alternate alternate = alternates.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, alternate.version(), AlternateView.of(alternate));
        alternate.entered(Moments.now(clock));
        audit.did("alternate.back-entered", id.toString(), Map.of());
        return alternate;
    }

    private Alternate edit(UUID id, long version, String author) {
        edits.fire(new DraftEdited(id, author));
        Alternate alternate = alternates.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, alternate.version(), AlternateView.of(alternate));
        return alternate;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no alternate " + id + ".");
    }
}
