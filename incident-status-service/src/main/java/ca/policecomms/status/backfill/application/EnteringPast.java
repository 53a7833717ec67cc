package ca.policecomms.status.backfill.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.IncidentUpdates;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.incident.model.PastIncident;
import ca.policecomms.status.incident.model.UpdateDraft;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.publication.model.TranslationExcuse;
import ca.policecomms.status.wording.model.Moments;
import ca.policecomms.status.wording.model.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Enters incidents that are over: drafts of all of them, gathered in one publication that people approve and release. */
@ApplicationScoped
public class EnteringPast {

    /** Most incidents in one publication. */
    public static final int LIMIT = 1_000;

    private final Incidents incidents;
    private final IncidentUpdates updates;
    private final Publications publications;
    private final Audit audit;
    private final ZoneId zone;
    private final Clock clock;

    EnteringPast(
            Incidents incidents,
            IncidentUpdates updates,
            Publications publications,
            Audit audit,
            AgencyProfile profile,
            Clock clock) {
        this.incidents = incidents;
        this.updates = updates;
        this.publications = publications;
        this.audit = audit;
        this.zone = profile.zone();
        this.clock = clock;
    }

    /**
     * @param excuse for the language that is missing; null when none is
     * @return the publication that gathers them
     */
    @Transactional
    public Publication enter(List<PastIncident> past, TranslationExcuse excuse, String author) {
        if (past.isEmpty() || past.size() > LIMIT) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "One publication takes 1 to 1,000 incidents.")
                    .violation("incidents", "must hold 1 to 1,000 incidents");
        }
        Instant now = Moments.now(clock);
        Publication publication = new Publication(Ids.next(), Audience.PUBLIC, author, now);
        publication.excuse(excuse);
        publications.add(publication);
        // Oldest first, so that numbers follow time.
        past.stream()
                .sorted(Comparator.comparing(PastIncident::startedAt))
                .forEach(incident -> enter(incident, publication, author, now));
        audit.did("incidents.backfill-drafted", "publication/" + publication.id(), Map.of("incidents", past.size()));
        return publication;
    }

    private void enter(PastIncident past, Publication publication, String author, Instant now) {
        int year = past.startedAt().atZone(zone).getYear();
        Incident incident =
                Incident.past(Ids.next(), PublicCode.random(), incidents.nextNumber(year), past, author, now);
        incidents.add(incident);
        for (PastIncident.Update told : past.updates()) {
            UpdateDraft draft = new UpdateDraft(told.phase(), past.impact(), told.body(), told.displayAt(), null);
            IncidentUpdate update =
                    new IncidentUpdate(Ids.next(), PublicCode.random(), incident.id(), draft, author, now);
            update.give(told.times());
            update.gather(publication.id());
            updates.add(update);
        }
    }
}
