package ca.policecomms.dispatch.unitrequest.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.unitrequest.model.RequestKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on requests of units. */
final class RequestBodies {
    private static final String CODE = "[A-Z][A-Z0-9_-]{1,39}";

    private RequestBodies() {}

    /** @param language ISO 639-1, of an interpreter */
    @Schema(name = "UnitRequestDraft")
    record Ask(
            @NotNull RequestKind kind,
            @Pattern(regexp = "[a-z]{2}") String language,
            @Size(min = 1, max = 500) String detail,
            @Valid ReportedTime stamp) {}

    @Schema(name = "UnitRequestStep")
    record Step(@Valid ReportedTime stamp) {}

    @Schema(name = "UnitRequestEnd")
    record Because(
            @NotNull @Pattern(regexp = CODE) String reason,
            @Valid ReportedTime stamp) {}
}
