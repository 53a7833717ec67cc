package ca.policecomms.status.publication.model;

import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.incident.model.Impact;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the statuses of components say about the impact of an incident; the editor decides. */
public final class ImpactProposal {

    private ImpactProposal() {}

    /** @return null when no component changes */
    public static Impact of(List<ComponentChange> changes, Map<UUID, Component> components) {
        List<ComponentStatus> functions = changes.stream()
                .filter(change -> components.get(change.componentId()).kind() == ComponentKind.FUNCTION)
                .map(ComponentChange::status)
                .toList();
        boolean emergencyOut = changes.stream()
                .anyMatch(change -> change.status().outage()
                        && components.get(change.componentId()).emergency());
        if (emergencyOut
                || (functions.size() > 1 && functions.stream().allMatch(s -> s == ComponentStatus.MAJOR_OUTAGE))) {
            return Impact.CRITICAL;
        }
        return changes.stream()
                .map(change -> of(change.status()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Impact of(ComponentStatus status) {
        return switch (status) {
            case OPERATIONAL, UNDER_MAINTENANCE -> Impact.NONE;
            case DEGRADED_PERFORMANCE -> Impact.MINOR;
            case PARTIAL_OUTAGE, MAJOR_OUTAGE -> Impact.MAJOR;
        };
    }
}
