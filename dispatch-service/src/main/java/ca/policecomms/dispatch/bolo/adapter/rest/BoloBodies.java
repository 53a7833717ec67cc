package ca.policecomms.dispatch.bolo.adapter.rest;

import ca.policecomms.dispatch.bolo.model.BoloKind;
import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on BOLOs. */
final class BoloBodies {
    private BoloBodies() {}

    @Schema(name = "BoloDraft")
    record Draft(
            @NotNull BoloKind kind,
            @NotBlank @Size(max = 4000) String text,
            @Pattern(regexp = "[A-Z0-9-]{1,12}") String division,
            UUID callId,
            @NotNull Instant expiresAt,
            @Valid ReportedTime stamp) {}

    @Schema(name = "BoloChange")
    record Change(
            @Size(min = 1, max = 4000) String text,
            Instant expiresAt,
            @Valid ReportedTime stamp) {}

    @Schema(name = "BoloAcknowledgement")
    record Acknowledge(@Valid ReportedTime stamp) {}
}
