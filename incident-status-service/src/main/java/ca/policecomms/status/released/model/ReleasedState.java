package ca.policecomms.status.released.model;

import ca.policecomms.status.offline.model.OfflineNotice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything one audience may know after a release: the one source of every page, feed and API answer, so that no two of
 * them can disagree.
 *
 * @param releasedAt of the release that made it
 * @param groups in the order of the page, the emergency group first
 * @param components by group and position
 * @param incidents newest first
 * @param maintenances newest first by their window
 * @param changes of statuses, oldest first
 * @param offline notices that lie over what was released
 * @param override the indicator as people set it; null for as it is computed
 * @param probes what probes found; empty for everybody but staff
 */
public record ReleasedState(
        Version version,
        Instant releasedAt,
        List<ReleasedGroup> groups,
        List<ReleasedComponent> components,
        List<ReleasedIncident> incidents,
        List<ReleasedMaintenance> maintenances,
        List<ReleasedChange> changes,
        List<ReleasedAdvice> advice,
        List<OfflineNotice> offline,
        ReleasedOverride override,
        List<ReleasedProbe> probes) {

    public ReleasedState {
        offline = offline == null ? List.of() : offline;
        probes = probes == null ? List.of() : probes;
    }

    /** With neither an override nor probes. */
    public ReleasedState(
            Version version,
            Instant releasedAt,
            List<ReleasedGroup> groups,
            List<ReleasedComponent> components,
            List<ReleasedIncident> incidents,
            List<ReleasedMaintenance> maintenances,
            List<ReleasedChange> changes,
            List<ReleasedAdvice> advice,
            List<OfflineNotice> offline) {
        this(version, releasedAt, groups, components, incidents, maintenances, changes, advice, offline, null, null);
    }

    /** The same as two people see the whole. */
    public ReleasedState with(ReleasedOverride newOverride, List<ReleasedProbe> newProbes) {
        return new ReleasedState(
                version,
                releasedAt,
                groups,
                components,
                incidents,
                maintenances,
                changes,
                advice,
                offline,
                newOverride,
                newProbes);
    }

    /** The same with what was told while the database was dead. */
    public ReleasedState withOffline(
            List<ReleasedComponent> newComponents,
            List<ReleasedIncident> newIncidents,
            List<ReleasedChange> newChanges,
            List<OfflineNotice> notices) {
        return new ReleasedState(
                version,
                releasedAt,
                groups,
                newComponents,
                newIncidents,
                maintenances,
                newChanges,
                advice,
                notices,
                override,
                probes);
    }

    public List<ReleasedComponent> in(ReleasedGroup group) {
        return components.stream().filter(c -> c.group().equals(group.code())).toList();
    }

    public Optional<ReleasedComponent> component(String code) {
        return components.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public List<ReleasedIncident> unresolved() {
        return incidents.stream().filter(i -> !i.resolved()).toList();
    }

    public List<ReleasedIncident> resolved() {
        return incidents.stream().filter(ReleasedIncident::resolved).toList();
    }

    public List<ReleasedMaintenance> upcoming() {
        return maintenances.stream().filter(ReleasedMaintenance::upcoming).toList();
    }

    public List<ReleasedMaintenance> active() {
        return maintenances.stream().filter(ReleasedMaintenance::active).toList();
    }

    public List<ReleasedProbe> probes(ReleasedComponent component) {
        return probes.stream()
                .filter(p -> p.component().equals(component.code()))
                .toList();
    }

    public List<ReleasedChange> changes(ReleasedComponent component) {
        return changes.stream()
                .filter(c -> c.component().equals(component.code()))
                .toList();
    }
}
