package ca.policecomms.dispatch.call.model;

import java.util.List;
import java.util.UUID;

/** A call as its readers see it. */
public record CallView(
        UUID id,
        String number,
        long version,
        CallState state,
        List<String> allowedActs,
        String typeCode,
        PriorityView priority,
        Location location,
        CallerView caller,
        UUID contactId,
        UUID importId,
        String externalRef,
        boolean late,
        boolean officerInitiated,
        boolean majorIncident,
        CallMilestones milestones,
        String disposition,
        UUID primaryUnitId) {

    /** Initial and current priority, 0 (officer emergency) to 5 (administrative); null when not decided yet. */
    public record PriorityView(Integer initial, Integer current) {}

    public record CallerView(String name, String phone) {}

    public static CallView of(Call call) {
        return new CallView(
                call.id(),
                call.number(),
                call.version(),
                call.state(),
                CallAct.allowed(call.state()),
                call.typeCode(),
                new PriorityView(call.initialPriority(), call.priority()),
                call.location(),
                new CallerView(call.callerName(), call.callerPhone()),
                call.contactId(),
                call.importId(),
                call.externalRef(),
                call.late(),
                call.officerInitiated(),
                call.majorIncident(),
                call.milestones(),
                call.disposition(),
                call.primaryUnitId());
    }
}
