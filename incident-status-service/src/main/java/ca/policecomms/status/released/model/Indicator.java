package ca.policecomms.status.released.model;

import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.wording.model.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The state of the whole in one word: the worst of what unresolved incidents and components say. */
public enum Indicator {
    NONE("All Systems Operational", "Tous les services fonctionnent"),
    MAINTENANCE("Service Under Maintenance", "Service en cours d’entretien"),
    MINOR("Minor Service Outage", "Perturbation mineure de service"),
    MAJOR("Partial System Outage", "Panne partielle"),
    CRITICAL("Major Service Outage", "Panne majeure de service");

    private final Bilingual description;

    Indicator(String en, String fr) {
        this.description = new Bilingual(en, fr);
    }

    public Bilingual description() {
        return description;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As everybody is shown it: as people set it, where that stands, else as it is computed. */
    public static Indicator of(ReleasedState state) {
        Indicator computed = computed(state);
        return overrides(state, computed) ? state.override().indicator() : computed;
    }

    /** Whether what people set is shown. */
    public static boolean overridden(ReleasedState state) {
        return overrides(state, computed(state));
    }

    /** What people looked at has not become worse, and they do not play down that an emergency line is out. */
    private static boolean overrides(ReleasedState state, Indicator computed) {
        ReleasedOverride override = state.override();
        if (override == null || computed.compareTo(override.insteadOf()) > 0) {
            return false;
        }
        return override.indicator().compareTo(computed) >= 0 || !emergencyLineOut(state);
    }

    public static boolean emergencyLineOut(ReleasedState state) {
        return state.groups().stream()
                .filter(ReleasedGroup::emergency)
                .flatMap(group -> state.in(group).stream())
                .anyMatch(line -> of(line.status()).compareTo(MINOR) >= 0);
    }

    /** What unresolved incidents, components and maintenance say. */
    public static Indicator computed(ReleasedState state) {
        Stream<Indicator> incidents = state.unresolved().stream().map(i -> of(i.impact()));
        Stream<Indicator> components = state.components().stream().map(c -> of(c.status()));
        Indicator worst = Stream.concat(incidents, components)
                .max(Comparator.naturalOrder())
                .orElse(NONE);
        if (worst == NONE && !state.active().isEmpty()) {
            worst = MAINTENANCE;
        }
        return everyFunctionIsOut(state.components()) ? CRITICAL : worst;
    }

    private static boolean everyFunctionIsOut(List<ReleasedComponent> components) {
        List<ReleasedComponent> functions = components.stream()
                .filter(c -> c.kind() == ComponentKind.FUNCTION)
                .toList();
        return !functions.isEmpty() && functions.stream().allMatch(c -> c.status() == ComponentStatus.MAJOR_OUTAGE);
    }

    private static Indicator of(Impact impact) {
        return switch (impact) {
            case NONE -> NONE;
            case MINOR -> MINOR;
            case MAJOR -> MAJOR;
            case CRITICAL -> CRITICAL;
        };
    }

    private static Indicator of(ComponentStatus status) {
        return switch (status) {
            case OPERATIONAL -> NONE;
            case UNDER_MAINTENANCE -> MAINTENANCE;
            case DEGRADED_PERFORMANCE -> MINOR;
            case PARTIAL_OUTAGE, MAJOR_OUTAGE -> MAJOR;
        };
    }
}
