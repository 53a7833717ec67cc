package ca.policecomms.dispatch.recommendation.model;

import ca.policecomms.dispatch.recommendation.model.Recommendation.PickReason;
import java.util.Comparator;

/** Who goes first. Total: of two units always the same one. */
final class Ranking {
    static final Comparator<Fitness> ORDER = Comparator.<Fitness>comparingInt(
                    each -> each.doubt().map(Enum::ordinal).orElse(-1))
            .thenComparingInt(Fitness::etaMinutes)
            .thenComparing(each -> !each.sameDivision())
            .thenComparingInt(each -> each.unit().recentAssignments())
            .thenComparingInt(Fitness::exactEta)
            .thenComparing(each -> each.unit().callSign())
            .thenComparing(each -> each.unit().unitId());

    private Ranking() {}

    /**
     * What decided for one unit.
     *
     * @param other the best one that was not picked, null when there was none
     */
    static PickReason decided(Fitness picked, Fitness other) {
        if (other == null) {
            return picked.sameDivision()
                    ? PickReason.AREA
                    : picked.etaSeconds() == null ? PickReason.WORKLOAD : PickReason.ETA;
        }
        if (picked.etaMinutes() < other.etaMinutes()) {
            return PickReason.ETA;
        }
        if (picked.sameDivision() && !other.sameDivision()) {
            return PickReason.AREA;
        }
        boolean lessBusy = picked.unit().recentAssignments() < other.unit().recentAssignments();
        return !lessBusy && picked.exactEta() < other.exactEta() ? PickReason.ETA : PickReason.WORKLOAD;
    }
}
