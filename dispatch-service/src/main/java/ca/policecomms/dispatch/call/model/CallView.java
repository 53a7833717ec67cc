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
        CallSensitivity raised,
        List<String> road,
        List<String> advice,
        CallMilestones milestones,
        String disposition,
        UUID primaryUnitId,
        String reportNumber,
        UUID survivorId) {

    /**
     * 0 (officer emergency) to 5 (administrative); null when not decided yet.
     *
     * @param atEnd the final priority; null while the call is open
     */
    public record PriorityView(Integer initial, Integer current, Integer atEnd) {}

    public record CallerView(String name, String phone) {}

    public static CallView of(Call call) {
        return new CallView(
                call.id(),
                call.number(),
                call.version(),
                call.state(),
                CallAct.allowed(call.state()),
                call.typeCode(),
                new PriorityView(
                        call.initialPriority(),
                        call.priority(),
                        call.priorities().atEnd()),
                call.location(),
                new CallerView(call.callerName(), call.callerPhone()),
                call.contactId(),
                call.importId(),
                call.externalRef(),
                call.late(),
                call.officerInitiated(),
                call.majorIncident(),
                call.sensitivity(),
                call.road(),
                call.advice(),
                call.milestones(),
                call.disposition(),
                call.primaryUnitId(),
                call.reportNumber(),
                call.survivorId());
    }

    /** As it stands in a list, where nobody says why they look. */
    public CallView withoutCaller() {
        return new CallView(
                id,
                number,
                version,
                state,
                allowedActs,
                typeCode,
                priority,
                location,
                null,
                contactId,
                importId,
                externalRef,
                late,
                officerInitiated,
                majorIncident,
                raised,
                road,
                advice,
                milestones,
                disposition,
                primaryUnitId,
                reportNumber,
                survivorId);
    }
}
