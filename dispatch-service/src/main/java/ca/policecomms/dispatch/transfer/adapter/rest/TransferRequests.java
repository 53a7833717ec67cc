package ca.policecomms.dispatch.transfer.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on transfers. */
final class TransferRequests {
    private static final String CODE = "[A-Z][A-Z0-9_-]{1,39}";

    private TransferRequests() {}

    /** @param joint our part of the call stays open beside theirs */
    @Schema(name = "TransferRequest")
    record Request(
            @NotNull @Pattern(regexp = CODE) String agency,
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            Boolean joint,
            @Valid ReportedTime stamp) {}

    @Schema(name = "TransferStep")
    record Step(@Valid ReportedTime stamp) {}

    @Schema(name = "TransferAcceptance")
    record Accept(
            @NotBlank @Size(max = 200) String acceptedBy,
            @Valid ReportedTime stamp) {}

    @Schema(name = "TransferFailure")
    record Fail(
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Valid ReportedTime stamp) {}

    /** One of transferId, agency and alternative. */
    @Schema(name = "Divert")
    record Divert(
            UUID transferId,
            @Pattern(regexp = CODE) String agency,
            @Size(min = 1, max = 500) String alternative,
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @NotBlank @Size(max = 2_000) String callerTold,
            @Valid ReportedTime stamp) {}
}
