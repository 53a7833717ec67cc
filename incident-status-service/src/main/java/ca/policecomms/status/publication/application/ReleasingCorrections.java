package ca.policecomms.status.publication.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.IncidentUpdates;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.incident.model.UpdateState;
import ca.policecomms.status.publication.model.Correction;
import ca.policecomms.status.publication.model.CorrectionKind;
import ca.policecomms.status.publication.model.CorrectionWords;
import ca.policecomms.status.publication.model.Corrections;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartSource;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.publication.model.ReleaseEvents;
import ca.policecomms.status.publication.model.ReleaseMoment;
import ca.policecomms.status.released.model.ReleasedFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Corrections as parts of publications. */
@ApplicationScoped
class ReleasingCorrections implements PartSource {

    private final Corrections corrections;
    private final Publications publications;
    private final IncidentUpdates updates;
    private final Incidents incidents;
    private final ReleasedFacts released;
    private final ReleaseEvents events;
    private final CorrectionWords words;

    ReleasingCorrections(
            Corrections corrections,
            Publications publications,
            IncidentUpdates updates,
            Incidents incidents,
            ReleasedFacts released,
            ReleaseEvents events,
            AgencyProfile profile) {
        this.corrections = corrections;
        this.publications = publications;
        this.updates = updates;
        this.incidents = incidents;
        this.released = released;
        this.events = events;
        this.words = new CorrectionWords(profile.zone());
    }

    @Override
    public PartKind kind() {
        return PartKind.CORRECTION;
    }

    @Override
    public List<Correction> lock(Collection<UUID> ids) {
        List<Correction> locked = corrections.lockAll(ids);
        // What they change, before the head of the releases: originals, then updates, then incidents.
        locked.stream().map(Correction::corrects).distinct().sorted().forEach(publications::lock);
        List<IncidentUpdate> changed =
                updates.lockAll(locked.stream().map(Correction::updateId).toList());
        incidents.lockAll(changed.stream().map(IncidentUpdate::incidentId).toList());
        return locked;
    }

    /** The update still says what the correction says it does. */
    @Override
    public void require(Part part, Gathered gathered) {
        Correction correction = (Correction) part;
        IncidentUpdate update = update(correction);
        boolean stale =
                correction.act() != CorrectionKind.RETRACTION && !update.said().equals(correction.oldBody());
        if (update.state() == UpdateState.RETRACTED || stale) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION, "The update changed since the correction was written.")
                    .with("updateId", update.id());
        }
    }

    @Override
    public void release(Part part, ReleaseMoment moment) {
        Correction correction = (Correction) part;
        IncidentUpdate update = update(correction);
        Incident incident = incidents.lock(update.incidentId()).orElseThrow();
        Publication original = publications.lock(correction.corrects()).orElseThrow();
        correction.release(moment.at());
        switch (correction.act()) {
            case CORRECTION -> {
                update.corrected(correction.body(), moment.at());
                original.corrected(moment.at());
            }
            case RETRACTION -> {
                update.retracted(moment.at());
                original.retracted(moment.at());
            }
            case TRANSLATION -> {
                update.translated(correction.body(), moment.at());
                incident.translated(correction.title(), moment.at());
                original.translated(moment.at());
            }
        }
        released.put(correction, words.tell(correction, moment.at()), incident, moment.sequence());
        if (correction.act() != CorrectionKind.TRANSLATION) {
            events.publish(correction, update, incident, moment);
        }
    }

    private IncidentUpdate update(Correction correction) {
        return updates.lock(correction.updateId()).orElseThrow();
    }
}
