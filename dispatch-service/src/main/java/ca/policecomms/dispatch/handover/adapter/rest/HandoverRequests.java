package ca.policecomms.dispatch.handover.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on hand-overs. */
final class HandoverRequests {
    private static final int NOTES = 4_000;

    private HandoverRequests() {}

    @Schema(name = "BeginHandover")
    record Begin(@Size(max = NOTES) String notes, @Valid ReportedTime stamp) {}

    /** @param refresh lists what is open now instead */
    @Schema(name = "AmendHandover")
    record Amend(
            @Size(max = NOTES) String notes,
            Boolean refresh,
            @Valid ReportedTime stamp) {}

    @Schema(name = "AcknowledgeHandover")
    record Acknowledge(@Valid ReportedTime stamp) {}

    @Schema(name = "WithdrawHandover")
    record Withdraw(@Valid ReportedTime stamp) {}
}
