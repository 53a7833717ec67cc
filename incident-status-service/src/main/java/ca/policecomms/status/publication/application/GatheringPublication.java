package ca.policecomms.status.publication.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateState;
import ca.policecomms.status.component.model.Alternates;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.IncidentUpdates;
import ca.policecomms.status.incident.model.UpdateState;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.LintAnswer;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartRef;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.publication.model.TranslationExcuse;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers drafts that are to be released together. */
@ApplicationScoped
public class GatheringPublication {

    /** A null part leaves that part as it is. */
    public record Selection(
            List<UUID> updateIds,
            List<ComponentChange> components,
            List<UUID> alternateIds,
            List<PartRef> parts,
            TranslationExcuse translation,
            Map<String, String> lintAnswers,
            Instant notBefore) {}

    private final Publications publications;
    private final LoadingContent loading;
    private final IncidentUpdates updates;
    private final Components components;
    private final Alternates alternates;
    private final Parts parts;
    private final Clock clock;

    GatheringPublication(
            Publications publications,
            LoadingContent loading,
            IncidentUpdates updates,
            Components components,
            Alternates alternates,
            Parts parts,
            Clock clock) {
        this.publications = publications;
        this.loading = loading;
        this.updates = updates;
        this.components = components;
        this.alternates = alternates;
        this.parts = parts;
        this.clock = clock;
    }

    @Transactional
    public Gathered gather(Selection selection, String author) {
        Instant now = Moments.now(clock);
        Publication publication = new Publication(Ids.next(), Audience.PUBLIC, author, now);
        publications.add(publication);
        select(publication, selection, author, now);
        return loading.load(publication.id());
    }

    /** Makes a submitted or approved publication a draft again. */
    @Transactional
    public Gathered change(UUID id, long version, Selection selection, String author) {
        Publication publication = loading.load(id, version).publication();
        select(publication, selection, author, Moments.now(clock));
        return loading.load(id);
    }

    private void select(Publication publication, Selection selection, String author, Instant now) {
        Optional.ofNullable(selection.components()).ifPresent(this::requireComponents);
        publication.change(selection.components(), selection.notBefore(), author, now);
        publication.excuse(selection.translation());
        publication.answer(selection.lintAnswers().entrySet().stream()
                .map(answer -> new LintAnswer(answer.getKey(), answer.getValue(), author))
                .toList());
        if (selection.parts() != null) {
            selectParts(publication, selection.parts());
        }
        if (selection.updateIds() != null) {
            selectUpdates(publication.id(), Set.copyOf(selection.updateIds()));
        }
        if (selection.alternateIds() != null) {
            selectAlternates(publication.id(), Set.copyOf(selection.alternateIds()));
        }
    }

    private void requireComponents(List<ComponentChange> changes) {
        Set<UUID> ids = changes.stream().map(ComponentChange::componentId).collect(Collectors.toSet());
        if (ids.size() < changes.size()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A component is listed once.")
                    .violation("components", "must not list a component twice");
        }
        requireAll("components", ids, components.lockAll(ids).size());
    }

    private void selectUpdates(UUID publication, Set<UUID> ids) {
        updates.lockGathered(publication).forEach(update -> update.gather(null));
        List<IncidentUpdate> selected = updates.lockAll(ids);
        requireAll("updateIds", ids, selected.size());
        for (IncidentUpdate update : selected) {
            requireFree(update.id(), update.state() == UpdateState.DRAFT, update.publicationId());
            update.gather(publication);
        }
    }

    private void selectAlternates(UUID publication, Set<UUID> ids) {
        alternates.lockGathered(publication).forEach(alternate -> alternate.gather(null));
        List<Alternate> selected = alternates.lockAll(ids);
        requireAll("alternateIds", ids, selected.size());
        for (Alternate alternate : selected) {
            boolean waits = alternate.state() == AlternateState.DRAFT || alternate.state() == AlternateState.ENDING;
            requireFree(alternate.id(), waits, alternate.publicationId());
            alternate.gather(publication);
        }
    }

    private void selectParts(Publication publication, List<PartRef> refs) {
        Set<UUID> ids = refs.stream().map(PartRef::id).collect(Collectors.toSet());
        if (ids.size() < refs.size()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A part is listed once.")
                    .violation("parts", "must not list a part twice");
        }
        List<Part> selected = parts.lock(refs);
        requireAll("parts", ids, selected.size());
        for (Part part : selected) {
            part.requireReleasable();
            publications.gatheringPart(part.id()).stream()
                    .filter(holder -> !holder.equals(publication.id()))
                    .findFirst()
                    .ifPresent(holder -> requireFree(part.id(), false, holder));
        }
        publication.list(refs);
    }

    private static void requireAll(String field, Set<UUID> ids, int found) {
        if (found < ids.size()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "Something to be released does not exist.")
                    .violation(field, "must name what exists");
        }
    }

    private static void requireFree(UUID id, boolean waits, UUID holder) {
        if (!waits || holder != null) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "It is released already or gathered elsewhere: " + id + ".")
                    .with("publicationId", holder);
        }
    }
}
