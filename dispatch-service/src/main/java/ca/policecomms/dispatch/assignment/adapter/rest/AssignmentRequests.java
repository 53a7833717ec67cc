package ca.policecomms.dispatch.assignment.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on assignments. */
final class AssignmentRequests {
    private AssignmentRequests() {}

    enum Mode {
        DISPATCH,
        STACK
    }

    /**
     * @param addOn units on another call take this one on top
     * @param preempt units on a lesser call are taken away from it, as the dispatcher confirms
     * @param reasonCode why other units than the recommended ones are sent
     */
    record Send(
            @NotNull @Size(min = 1, max = 50) List<@NotNull UUID> unitIds,
            Mode mode,
            Boolean addOn,
            Boolean preempt,
            @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String reasonCode,
            @Size(max = 50) List<@Size(max = 100) String> externalRefs,
            @Valid ReportedTime stamp) {}

    /** A step: acknowledged, en route, arrived, at the destination. */
    record Step(@Valid ReportedTime stamp) {}

    record Transport(
            @NotNull @Size(min = 1, max = 200) String destination,
            @Valid ReportedTime stamp) {}

    record Clear(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}")
            String disposition,

            @Valid ReportedTime stamp) {}

    /** @param callId the worse call that the unit is sent to */
    record Preempt(
            @NotNull UUID callId,
            @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String reasonCode,
            @Valid ReportedTime stamp) {}

    @Schema(name = "AssignmentEnd")
    record End(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}")
            String reason,

            @Valid ReportedTime stamp) {}
}
