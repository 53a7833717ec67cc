package ca.policecomms.status.publication.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Alternates;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentState;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.Content;
import ca.policecomms.status.publication.model.Continuity;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.restoration.model.Restorations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** That the public is served after a release, and that everything in it fits together. */
@ApplicationScoped
public class CheckingContinuity {

    private final Components components;
    private final Alternates alternates;
    private final Restorations restorations;

    CheckingContinuity(Components components, Alternates alternates, Restorations restorations) {
        this.components = components;
        this.alternates = alternates;
        this.restorations = restorations;
    }

    /**
     * @throws ProblemException 422 {@code rule-violated} when it releases nothing, 409 {@code translation-missing},
     *     {@code continuity-incomplete}, {@code alternate-active}, {@code gate-not-cleared} or
     *     {@code illegal-transition}
     */
    @Transactional
    public void require(Gathered gathered) {
        requireSomething(gathered);
        requireBothLanguages(gathered);
        gathered.updates()
                .forEach(update ->
                        gathered.incidents().get(update.incidentId()).requireAccepts(update.phase(), update.reopens()));
        requireServed(gathered);
        gathered.updates().stream()
                .filter(update -> update.phase() == Phase.RESOLVED)
                .forEach(update -> requireEnded(update, gathered));
        requireRestored(gathered);
    }

    private static void requireSomething(Gathered gathered) {
        if (gathered.empty()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The publication gathers nothing to release.");
        }
        if (gathered.incidents().size() > 1
                && !gathered.publication().components().isEmpty()) {
            throw ProblemException.of(
                            CommonProblem.RULE_VIOLATED, "It must be clear which incident changed a component.")
                    .violation("updateIds", "must be of one incident when components change");
        }
        for (Component component : gathered.components().values()) {
            if (component.state() == ComponentState.RETIRED) {
                throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "A retired component does not come back.")
                        .with("componentId", component.id());
            }
        }
    }

    private static void requireBothLanguages(Gathered gathered) {
        List<String> missing = Content.untranslated(gathered);
        if (!missing.isEmpty()) {
            ProblemException refusal = ProblemException.of(
                    StatusProblem.TRANSLATION_MISSING, "Every public text is released in English and in French.");
            missing.forEach(place -> refusal.violation(place, "is missing"));
            throw refusal;
        }
    }

    private void requireServed(Gathered gathered) {
        Map<UUID, ComponentStatus> statuses = new HashMap<>();
        components.impaired().forEach(c -> statuses.put(c.id(), c.status()));
        for (Component component : gathered.components().values()) {
            statuses.put(component.id(), component.status());
        }
        Set<UUID> ids = new HashSet<>(statuses.keySet());
        new Continuity(statuses, alternates.running(ids)).requireAfter(gathered);
    }

    private void requireEnded(IncidentUpdate update, Gathered gathered) {
        List<UUID> left = alternates.runningFor(update.incidentId()).stream()
                .map(Alternate::id)
                .filter(id -> gathered.alternates().stream().noneMatch(a -> a.id().equals(id)))
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            throw ProblemException.of(
                            StatusProblem.ALTERNATE_ACTIVE, "End the alternates of the incident before it is resolved.")
                    .with("alternateIds", left);
        }
        List<UUID> open = restorations.unfinished(update.incidentId());
        if (!open.isEmpty()) {
            throw ProblemException.of(
                            StatusProblem.GATE_NOT_CLEARED,
                            "Items of the restoration board are live, retired or carried over before it is resolved.")
                    .with("restorationItemIds", open);
        }
    }

    /** What is on the restoration board works again only when its item is live. */
    private void requireRestored(Gathered gathered) {
        List<UUID> works = gathered.publication().components().stream()
                .filter(change -> change.status().operational())
                .map(ComponentChange::componentId)
                .filter(id -> !gathered.components().get(id).status().operational())
                .toList();
        List<UUID> open = works.isEmpty() ? List.of() : restorations.notLive(works);
        if (!open.isEmpty()) {
            throw ProblemException.of(
                            StatusProblem.GATE_NOT_CLEARED,
                            "The restoration of what is called operational is not live.")
                    .with("restorationItemIds", open);
        }
    }
}
