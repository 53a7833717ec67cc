package ca.policecomms.dispatch.swap.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.swap.model.SwappedShift;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on swaps. */
final class SwapRequests {
    private SwapRequests() {}

    /** @param returned left out when the taker just covers */
    @Schema(name = "ProposeSwap")
    record Propose(
            @NotNull UUID giverId,
            @NotNull UUID takerId,
            @NotNull @Valid SwappedShift given,
            @Valid SwappedShift returned,
            @Valid ReportedTime stamp) {}

    @Schema(name = "AmendSwap")
    record Amend(
            @NotNull @Valid SwappedShift given,
            @Valid SwappedShift returned,
            @Valid ReportedTime stamp) {}

    @Schema(name = "AcknowledgeSwap")
    record Acknowledge(@Valid ReportedTime stamp) {}

    @Schema(name = "EndSwap")
    record End(
            @NotBlank @Size(max = 200) String reason, @Valid ReportedTime stamp) {}
}
