package ca.policecomms.dispatch.measures.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How much there was to do. */
public record Workload(List<Hour> hours, List<OfUnit> units) {

    /**
     * One hour of the agency's zone.
     *
     * @param unitsSent units sent within it
     * @param committedSeconds sum of the time that units worked on calls within it
     */
    public record Hour(Instant hour, long contacts, long calls, long unitsSent, long committedSeconds) {}

    /** One unit's share of the period. */
    public record OfUnit(UUID unitId, String callSign, long assignments, long committedSeconds) {}
}
