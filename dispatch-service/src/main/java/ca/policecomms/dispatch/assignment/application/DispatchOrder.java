package ca.policecomms.dispatch.assignment.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which units a dispatcher sends, and how.
 *
 * @param stack reserve only: the unit is told when it is free
 * @param addOn a unit that is committed takes this call on top; its older assignment stays open
 * @param externalRefs keys of the new assignments in the system they come from, by unit
 */
public record DispatchOrder(List<UUID> unitIds, boolean stack, boolean addOn, Map<UUID, String> externalRefs) {}
