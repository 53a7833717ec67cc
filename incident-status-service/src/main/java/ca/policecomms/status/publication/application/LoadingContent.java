package ca.policecomms.status.publication.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Alternates;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.IncidentUpdates;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a publication and all that it gathers under lock: nobody changes a word of it until the transaction ends. */
@ApplicationScoped
public class LoadingContent {

    private final Publications publications;
    private final IncidentUpdates updates;
    private final Incidents incidents;
    private final Components components;
    private final Alternates alternates;
    private final Parts parts;

    LoadingContent(
            Publications publications,
            IncidentUpdates updates,
            Incidents incidents,
            Components components,
            Alternates alternates,
            Parts parts) {
        this.publications = publications;
        this.updates = updates;
        this.incidents = incidents;
        this.components = components;
        this.alternates = alternates;
        this.parts = parts;
    }

    /** @throws ProblemException 404, or 412 when it is not at the version that the caller saw */
    @Transactional
    public Gathered load(UUID id, long version) {
        Gathered gathered = load(id);
        Publication publication = gathered.publication();
        EntityTags.check(version, publication.version(), PublicationSummary.of(publication));
        return gathered;
    }

    @Transactional
    public Gathered load(UUID id) {
        return of(publications.lock(id).orElseThrow(() -> missing(id)));
    }

    /** @param publication locked by the caller */
    @Transactional
    public Gathered of(Publication publication) {
        UUID id = publication.id();
        List<IncidentUpdate> itsUpdates = updates.lockGathered(id);
        List<Alternate> itsAlternates = alternates.lockGathered(id);
        Set<UUID> componentIds = new HashSet<>();
        publication.components().stream().map(ComponentChange::componentId).forEach(componentIds::add);
        itsAlternates.stream().map(Alternate::componentId).forEach(componentIds::add);
        Set<UUID> incidentIds =
                itsUpdates.stream().map(IncidentUpdate::incidentId).collect(Collectors.toSet());
        return new Gathered(
                publication,
                itsUpdates,
                incidents.lockAll(incidentIds).stream().collect(Collectors.toMap(Incident::id, Function.identity())),
                components.lockAll(componentIds).stream().collect(Collectors.toMap(Component::id, Function.identity())),
                itsAlternates,
                parts.lock(publication.parts()));
    }

    private static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no publication " + id + ".");
    }
}
