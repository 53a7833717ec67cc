package ca.policecomms.dispatch.printedboard.model;

import java.time.Instant;
import java.util.List;

/**
 * What a room needs to go on with paper: open calls, units on duty, timers that run. No caller and no narrative: paper is
 * left lying about.
 *
 * @param asOf when it was true
 */
public record BoardSheet(Instant asOf, List<OpenCall> calls, List<DutyUnit> units, List<RunningTimer> timers) {

    public BoardSheet {
        calls = List.copyOf(calls);
        units = List.copyOf(units);
        timers = List.copyOf(timers);
    }

    /**
     * @param priority null when not decided yet
     * @param units call signs with the state of each
     * @param test made to try the equipment
     */
    public record OpenCall(
            String number,
            String state,
            String typeCode,
            Integer priority,
            String location,
            String division,
            Instant receivedAt,
            Instant enteredAt,
            List<String> units,
            boolean test) {}

    /** @param callNumber the call that it works on; null when it is free */
    public record DutyUnit(
            String callSign, String service, String division, String status, Instant statusAt, String callNumber) {}

    /** @param subject number of the call or call sign of the unit; null where it is about neither */
    public record RunningTimer(String kind, String subject, Instant dueAt, int step) {}
}
