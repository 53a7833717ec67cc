package ca.policecomms.status.publication.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateState;
import ca.policecomms.status.component.model.ComponentStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How the public would be served after a release: no component may be out of order without a word about what to do
 * meanwhile, and none may be called operational while it runs on an alternate.
 */
public final class Continuity {

    private final Map<UUID, ComponentStatus> statuses;
    private final Map<UUID, Set<UUID>> alternates = new HashMap<>();

    /**
     * @param impaired released components that do not work now, with their status
     * @param running alternates in use now, of any component that matters
     */
    public Continuity(Map<UUID, ComponentStatus> impaired, List<Alternate> running) {
        this.statuses = new HashMap<>(impaired);
        running.forEach(a -> of(a.componentId()).add(a.id()));
    }

    /** @throws ProblemException 409 {@code continuity-incomplete} or {@code alternate-active}, naming components by id */
    public void requireAfter(Gathered gathered) {
        for (ComponentChange change : gathered.publication().components()) {
            if (change.status() == ComponentStatus.UNDER_MAINTENANCE) {
                throw ProblemException.of(
                                CommonProblem.RULE_VIOLATED,
                                "A component is under maintenance only in a maintenance window, which starts by"
                                        + " itself.")
                        .violation("components.status", "must not be under_maintenance");
            }
            statuses.put(change.componentId(), change.status());
        }
        for (Alternate alternate : gathered.alternates()) {
            if (alternate.state() == AlternateState.DRAFT) {
                of(alternate.componentId()).add(alternate.id());
            } else {
                of(alternate.componentId()).remove(alternate.id());
            }
        }
        refuse(
                without(),
                StatusProblem.CONTINUITY_INCOMPLETE,
                "Say how the public is served meanwhile, or that it is not.");
        refuse(needless(), StatusProblem.ALTERNATE_ACTIVE, "End the alternate of what is operational again.");
    }

    private List<UUID> without() {
        List<UUID> found = new ArrayList<>();
        statuses.forEach((component, status) -> {
            // What is under maintenance is served as its window says.
            boolean out = !status.operational() && status != ComponentStatus.UNDER_MAINTENANCE;
            if (out && of(component).isEmpty()) {
                found.add(component);
            }
        });
        return found;
    }

    private List<UUID> needless() {
        List<UUID> found = new ArrayList<>();
        alternates.forEach((component, running) -> {
            boolean operational = statuses.getOrDefault(component, ComponentStatus.OPERATIONAL)
                    .operational();
            if (operational && !running.isEmpty()) {
                found.add(component);
            }
        });
        return found;
    }

    private Set<UUID> of(UUID component) {
        return alternates.computeIfAbsent(component, id -> new HashSet<>());
    }

    private static void refuse(List<UUID> components, StatusProblem problem, String detail) {
        if (!components.isEmpty()) {
            throw ProblemException.of(problem, detail)
                    .with("componentIds", components.stream().sorted().toList());
        }
    }
}
