package ca.policecomms.dispatch.unit.adapter.rest;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    /**
     * @param crew subjects of the tokens of those in the unit
     * @param shiftEndsAt when they go home; no more than a day ahead
     */
    record LogOn(
            @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String reason,
            @Size(max = 10) Set<@NotNull @Size(min = 1, max = 200) String> crew,
            Instant shiftEndsAt,
            @Valid ReportedTime stamp) {}

    @Schema(name = "UnitStatusReport")
    record Status(
            @NotNull UnitStatus status,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}")
            String reason,

            @Valid ReportedTime stamp) {}

    /** @param requeue a supervisor takes the unit off its calls, which go back to the queue */
    record LogOff(Boolean requeue, @Valid ReportedTime stamp) {}

    record CheckIn(@Valid ReportedTime stamp) {}

    /**
     * @param accuracyM radius in metres within which the unit is
     * @param at when it was there; now, where nobody says
     */
    @Schema(name = "UnitPositionReport")
    record Position(
            @NotNull @Min(-90) @Max(90) Double lat,
            @NotNull @Min(-180) @Max(180) Double lon,
            @Min(0) @Max(100_000) Double accuracyM,
            Instant at,
            Source source) {}
}
