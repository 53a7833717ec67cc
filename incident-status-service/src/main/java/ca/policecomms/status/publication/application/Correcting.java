package ca.policecomms.status.publication.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.IncidentUpdates;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.incident.model.UpdateState;
import ca.policecomms.status.publication.model.Correction;
import ca.policecomms.status.publication.model.CorrectionKind;
import ca.policecomms.status.publication.model.Corrections;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartRef;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Drafts a correction, a retraction or the language that was to follow, as a publication of its own. */
@ApplicationScoped
public class Correcting {

    private final Publications publications;
    private final IncidentUpdates updates;
    private final Corrections corrections;
    private final Incidents incidents;
    private final LoadingContent loading;
    private final Audit audit;
    private final Clock clock;

    Correcting(
            Publications publications,
            IncidentUpdates updates,
            Corrections corrections,
            Incidents incidents,
            LoadingContent loading,
            Audit audit,
            Clock clock) {
        this.publications = publications;
        this.updates = updates;
        this.corrections = corrections;
        this.incidents = incidents;
        this.loading = loading;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param update which the publication released
     * @param title of the incident, only for the language that follows; else null
     * @param reason null only for the language that follows
     */
    @Transactional
    public Gathered correct(
            UUID id, long version, UUID update, Bilingual title, Bilingual body, Bilingual reason, String author) {
        Publication original = original(id, version);
        IncidentUpdate corrected = updates.lockGathered(id).stream()
                .filter(u -> u.id().equals(update))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                                CommonProblem.RULE_VIOLATED, "The publication did not release that update.")
                        .violation("updateId", "must be an update of this publication"));
        boolean follows = reason == null || reason.empty();
        if (body.empty()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A correction brings a text.")
                    .violation("body", "must not be empty");
        }
        if (follows && (original.translation() == null || original.translatedAt() != null)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A correction says why.")
                    .violation("reason", "must not be null");
        }
        CorrectionKind kind = follows ? CorrectionKind.TRANSLATION : CorrectionKind.CORRECTION;
        Bilingual now = corrected.said();
        Bilingual wholeTitle = follows && title != null
                ? incidents.find(corrected.incidentId()).orElseThrow().title().with(title)
                : null;
        return draft(
                kind,
                original,
                List.of(corrected),
                author,
                correction -> correction.say(wholeTitle, follows ? now.with(body) : body, reason));
    }

    /** Takes back every update that the publication released. */
    @Transactional
    public Gathered retract(UUID id, long version, Bilingual reason, String author) {
        Publication original = original(id, version);
        List<IncidentUpdate> all = updates.lockGathered(id).stream()
                .filter(update -> update.state() != UpdateState.RETRACTED)
                .toList();
        if (all.isEmpty()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The publication released no update to take back.")
                    .with("publicationId", id);
        }
        return draft(CorrectionKind.RETRACTION, original, all, author, c -> c.say(null, null, reason));
    }

    private Publication original(UUID id, long version) {
        Publication original = publications
                .lock(id)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no publication " + id + "."));
        EntityTags.check(version, original.version(), PublicationSummary.of(original));
        original.requireCorrectable();
        return original;
    }

    private Gathered draft(
            CorrectionKind kind,
            Publication original,
            List<IncidentUpdate> of,
            String author,
            Consumer<Correction> words) {
        Instant now = Moments.now(clock);
        Publication publication = new Publication(Ids.next(), original.audience(), author, now);
        List<PartRef> parts = new ArrayList<>();
        for (IncidentUpdate update : of) {
            if (corrections.waiting(update.id())) {
                throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "A correction of it waits already.")
                        .with("updateId", update.id());
            }
            Bilingual old = kind == CorrectionKind.RETRACTION ? null : update.said();
            Correction correction =
                    new Correction(Ids.next(), kind, original.id(), update, code(update), old, author, now);
            words.accept(correction);
            corrections.add(correction);
            parts.add(new PartRef(PartKind.CORRECTION, correction.id()));
        }
        publication.list(parts);
        publications.add(publication);
        audit.did("publication." + kind + "-drafted", original.id().toString(), Map.of("by", publication.id()));
        return loading.load(publication.id());
    }

    private String code(IncidentUpdate update) {
        return incidents.find(update.incidentId()).map(Incident::code).orElseThrow();
    }
}
