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
import ca.policecomms.status.publication.model.Content;
import ca.policecomms.status.publication.model.Continuity;
import ca.policecomms.status.publication.model.Gathered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What must be true of a publication before anybody is asked to approve it, and again when it is released. */
@ApplicationScoped
public class CheckingContinuity {

    private final Components components;
    private final Alternates alternates;

    CheckingContinuity(Components components, Alternates alternates) {
        this.components = components;
        this.alternates = alternates;
    }

    /**
     * @throws ProblemException 422 {@code rule-violated} when it releases nothing, 409 {@code translation-missing},
     *     {@code continuity-incomplete}, {@code alternate-active} or {@code illegal-transition}
     */
    @Transactional
    public void require(Gathered gathered) {
        requireSomething(gathered);
        requireBothLanguages(gathered);
        gathered.updates()
                .forEach(update -> gathered.incidents().get(update.incidentId()).requireAccepts(update.phase()));
        requireServed(gathered);
        gathered.updates().stream()
                .filter(update -> update.phase() == Phase.RESOLVED)
                .forEach(update -> requireEnded(update, gathered));
    }

    private static void requireSomething(Gathered gathered) {
        if (gathered.updates().isEmpty()
                && gathered.publication().components().isEmpty()
                && gathered.alternates().isEmpty()) {
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
    }
}
