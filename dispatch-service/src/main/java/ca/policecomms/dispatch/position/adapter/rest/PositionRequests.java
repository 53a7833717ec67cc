package ca.policecomms.dispatch.position.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on a position. */
final class PositionRequests {
    static final String ROLE = "call-taker|dispatcher|dispatch-supervisor";

    private PositionRequests() {}

    /** @param roles in which members may sign on there */
    @Schema(name = "OpenPosition")
    record Open(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,19}")
            String code,

            @NotBlank @Size(max = 80) String en,
            @NotBlank @Size(max = 80) String fr,
            @NotEmpty @Size(max = 3) List<@NotNull @Pattern(regexp = ROLE) String> roles,
            @Valid ReportedTime stamp) {}

    @Schema(name = "SignOn")
    record SignOn(
            @NotNull @Pattern(regexp = ROLE) String role,
            @Valid ReportedTime stamp) {}

    @Schema(name = "SignOff")
    record SignOff(@Valid ReportedTime stamp) {}
}
