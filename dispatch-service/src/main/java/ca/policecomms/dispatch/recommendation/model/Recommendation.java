package ca.policecomms.dispatch.recommendation.model;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import java.util.List;
import java.util.UUID;

/**
 * Which units to send, and why these and not others (requirement D23).
 *
 * @param planCode null when no plan fits: then nothing is recommended
 * @param notices codes of those who are told
 */
public record Recommendation(
        String planCode,
        Integer planVersion,
        List<PickedUnit> picks,
        List<BypassedUnit> bypassed,
        List<LackingUnits> lacking,
        List<String> notices) {

    /** Why a unit was picked. */
    public enum PickReason {
        /** It belongs to the division of the call. */
        AREA,
        /** It is there first. */
        ETA,
        /** It has what is needed. */
        CAPABILITY,
        /** It had less to do, or nothing speaks for another. */
        WORKLOAD
    }

    /** Why a unit was passed over. Of several reasons the first. */
    public enum BypassReason {
        /** Not of a service that the plan asks for; or a bylaw officer who would go alone to something urgent. */
        WRONG_AGENCY,
        /** On a call, not available, or in an emergency itself. */
        COMMITTED,
        LACKS_CAPABILITY,
        /** Goes home soon. */
        SHIFT_ENDING,
        /** Nobody knows where it is. */
        STALE_POSITION,
        /** Farther than is sensible, or than those picked. */
        TOO_FAR
    }

    /**
     * @param reasons at least one, the most telling first
     * @param despite what speaks against it; it was picked because nobody else is left. Null for nothing
     * @param etaSeconds over the road, null when it cannot be said
     */
    public record PickedUnit(
            UUID unitId, String callSign, List<PickReason> reasons, BypassReason despite, Integer etaSeconds) {}

    /** @param preemptable it could be taken from a lesser call, if the dispatcher confirms */
    public record BypassedUnit(
            UUID unitId, String callSign, BypassReason reason, Integer etaSeconds, boolean preemptable) {}

    /** What no unit is left for. */
    public record LackingUnits(RespondingService service, List<String> capabilities, int units) {}
}
