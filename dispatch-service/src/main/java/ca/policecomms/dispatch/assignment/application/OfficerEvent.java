package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.dispatch.call.model.Location;
import java.util.UUID;

/**
 * What an officer came across.
 *
 * @param priority 0 to 5, null for that of the type
 * @param place null for where the unit was last seen
 * @param onScene the unit is there already; else it is on its way
 * @param addOn on top of what the unit works on
 */
public record OfficerEvent(
        UUID unitId,
        String typeCode,
        Integer priority,
        Location place,
        String narrative,
        boolean onScene,
        boolean addOn) {}
