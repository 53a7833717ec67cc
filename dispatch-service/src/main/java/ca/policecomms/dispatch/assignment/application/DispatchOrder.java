package ca.policecomms.dispatch.assignment.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which units a dispatcher sends, and how.
 *
 * @param how what is done about units that are on another call
 * @param reasonCode why other units than the recommended ones are sent, or why a unit is taken away; null for no reason
 * @param externalRefs keys of the new assignments in the system they come from, by unit
 */
public record DispatchOrder(List<UUID> unitIds, How how, String reasonCode, Map<UUID, String> externalRefs) {

    /** How units are sent. */
    public enum How {
        /** Only units that are free. */
        SEND,
        /** Reserve only: the unit is told when it is free. */
        STACK,
        /** A unit that is committed takes this call on top; its older assignment stays open. */
        ADD_ON,
        /** A unit that is committed is taken away from its lesser call, as the dispatcher confirmed. */
        PREEMPT
    }

    public static DispatchOrder send(UUID unit) {
        return new DispatchOrder(List.of(unit), How.SEND, null, Map.of());
    }

    boolean stack() {
        return how == How.STACK;
    }
}
