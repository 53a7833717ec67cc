package ca.policecomms.status.incident.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Moments;
import ca.policecomms.status.wording.model.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Map;
import java.util.UUID;

/** Prepares an incident; nothing of it is public before the release of its first update. */
@ApplicationScoped
public class DraftingIncident {

    private final Incidents incidents;
    private final Event<DraftEdited> edits;
    private final Audit audit;
    private final Clock clock;

    DraftingIncident(Incidents incidents, Event<DraftEdited> edits, Audit audit, Clock clock) {
        this.incidents = incidents;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param startedAt null for the time of its first release */
    @Transactional
    public Incident draft(Bilingual title, Instant startedAt, String author) {
        Instant now = Moments.now(clock);
        Incident incident = new Incident(
                Ids.next(),
                PublicCode.random(),
                incidents.nextNumber(Year.now(clock).getValue()),
                title,
                Moments.of(startedAt),
                author,
                now);
        incidents.add(incident);
        audit.did("incident.drafted", incident.id().toString(), Map.of("number", incident.number()));
        return incident;
    }

    /** A null part stays. */
    @Transactional
    public Incident change(UUID id, long version, Bilingual title, Instant startedAt, String author) {
        edits.fire(new DraftEdited(id, author));
        Incident incident = incidents.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, incident.version(), IncidentView.of(incident));
        incident.rename(title, Moments.of(startedAt), author, Moments.now(clock));
        audit.did("incident.changed", id.toString(), Map.of());
        return incident;
    }

    /** Puts a draft aside for good. */
    @Transactional
    public Incident discard(UUID id, long version, String author) {
        edits.fire(new DraftEdited(id, author));
        Incident incident = incidents.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, incident.version(), IncidentView.of(incident));
        incident.discard(Moments.now(clock));
        audit.did("incident.discarded", id.toString(), Map.of());
        return incident;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no incident " + id + ".");
    }
}
