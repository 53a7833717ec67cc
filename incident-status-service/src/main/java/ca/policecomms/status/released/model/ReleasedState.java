package ca.policecomms.status.released.model;

import java.time.Instant;
import java.util.List;

/**
 * Everything the public may know after a release: the one source of every page, feed and API answer, so that no two of
 * them can disagree.
 *
 * @param releasedAt of the release that made it
 * @param groups in the order of the page, the emergency group first
 * @param components by group and position
 * @param incidents newest first
 */
public record ReleasedState(
        Version version,
        Instant releasedAt,
        List<ReleasedGroup> groups,
        List<ReleasedComponent> components,
        List<ReleasedIncident> incidents) {

    public List<ReleasedComponent> in(ReleasedGroup group) {
        return components.stream().filter(c -> c.group().equals(group.code())).toList();
    }

    public List<ReleasedIncident> unresolved() {
        return incidents.stream().filter(i -> !i.resolved()).toList();
    }

    public List<ReleasedIncident> resolved() {
        return incidents.stream().filter(ReleasedIncident::resolved).toList();
    }
}
