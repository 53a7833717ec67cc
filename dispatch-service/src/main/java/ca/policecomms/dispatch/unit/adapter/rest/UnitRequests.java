package ca.policecomms.dispatch.unit.adapter.rest;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on a unit. */
final class UnitRequests {
    private UnitRequests() {}

    record Register(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,19}")
            String callSign,

            @NotNull RespondingService service,
            @Pattern(regexp = "[A-Z0-9-]{1,12}") String division,
            @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String> capabilities,
            @Valid ReportedTime stamp) {}

    record LogOn(
            @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String reason,
            @Valid ReportedTime stamp) {}

    @Schema(name = "UnitStatusReport")
    record Status(
            @NotNull UnitStatus status,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}")
            String reason,

            @Valid ReportedTime stamp) {}

    record LogOff(@Valid ReportedTime stamp) {}
}
