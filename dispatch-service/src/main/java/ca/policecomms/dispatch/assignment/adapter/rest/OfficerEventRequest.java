package ca.policecomms.dispatch.assignment.adapter.rest;

import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an officer came across.
 *
 * @param priority 0 to 5; that of the type where it is missing
 * @param place where it is; where the unit was last seen, where it is missing
 * @param underWay the unit goes there; it is there already where this is missing
 * @param addOn on top of the call that the unit works on
 */
record OfficerEventRequest(
        @NotNull UUID unitId,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String typeCode,

        @Min(0) @Max(5) Integer priority,
        @Valid Place place,
        @Size(min = 1, max = 20_000) String narrative,
        Boolean underWay,
        Boolean addOn,
        @Valid ReportedTime stamp) {

    /** Latitude and longitude in degrees, WGS 84; both or neither. */
    @Schema(name = "OfficerEventPlace")
    record Place(
            @Size(max = 300) String text,
            @Min(0) @Max(999_999) Integer civicNumber,
            @Size(max = 120) String street,
            @Size(max = 120) String crossStreet,
            @Min(-90) @Max(90) Double lat,
            @Min(-180) @Max(180) Double lon,
            @Pattern(regexp = "[A-Z0-9-]{1,12}") String division) {

        Location toLocation() {
            boolean point = lat != null && lon != null;
            return new Location(
                    true,
                    text,
                    civicNumber,
                    street,
                    crossStreet,
                    null,
                    null,
                    null,
                    point ? lat : null,
                    point ? lon : null,
                    division,
                    null,
                    false);
        }
    }
}
