package ca.policecomms.status.released.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether something that was told is told no longer: put under hold, or taken back. What was kept of it must go then. A
 * correction takes nothing back, since it shows what it said before.
 */
public final class Withdrawal {

    private Withdrawal() {}

    /** @param before null when nothing was shown yet */
    public static boolean between(ReleasedState before, ReleasedState after) {
        return before != null
                && (before.incidents().stream().anyMatch(incident -> !kept(incident, after))
                        || before.components().stream().anyMatch(component -> !kept(component, after))
                        || before.maintenances().stream().anyMatch(maintenance -> !kept(maintenance, after)));
    }

    private static boolean kept(ReleasedIncident before, ReleasedState after) {
        Optional<ReleasedIncident> now = after.incidents().stream()
                .filter(incident -> incident.code().equals(before.code()))
                .findFirst();
        return now.isPresent()
                && holds(now.get().title(), before.title())
                && now.get().recovery().notices().size()
                        >= before.recovery().notices().size()
                && (before.report() == null || now.get().report() != null)
                && before.updates().stream()
                        .allMatch(update -> now.get().updates().stream()
                                .anyMatch(other ->
                                        other.code().equals(update.code()) && holds(other.body(), update.body())));
    }

    private static boolean kept(ReleasedComponent before, ReleasedState after) {
        // One that retired is gone for another reason.
        return after.component(before.code())
                .map(now -> Objects.equals(now.name(), before.name())
                        && (before.description().en() == null
                                || now.description().en() != null))
                .orElse(true);
    }

    private static boolean kept(ReleasedMaintenance before, ReleasedState after) {
        return after.maintenances().stream()
                .filter(now -> now.code().equals(before.code()))
                .anyMatch(now -> before.updates().stream()
                        .allMatch(update -> now.updates().stream()
                                .anyMatch(other ->
                                        other.code().equals(update.code()) && holds(other.body(), update.body()))));
    }

    private static boolean holds(Bilingual now, Bilingual before) {
        return now.en().contains(before.en()) && now.fr().contains(before.fr());
    }
}
