package ca.policecomms.dispatch.call.adapter.rest;

import ca.policecomms.dispatch.call.model.Amendment;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.call.model.Relation;
import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on a call. Priorities run from 0 (officer emergency) to 5 (administrative). */
final class CallRequests {
    private static final String CODE = "[A-Z][A-Z0-9_-]{1,39}";

    private CallRequests() {}

    record Open(
            @NotNull @Pattern(regexp = CODE) String typeCode,
            @Min(0) @Max(5) Integer priority,
            @NotNull @Valid Place location,
            Instant receivedAt,
            UUID contactId,
            @Valid Person caller,
            @Size(min = 1, max = 20_000) String narrative,
            UUID importId,
            @Size(min = 1, max = 100) String externalRef,
            Instant dueAt,
            @Valid ReportedTime stamp) {}

    @Schema(name = "Caller")
    record Person(
            @Size(max = 200) String name,
            @Pattern(regexp = "[+0-9 ().;=extEXT-]{3,40}") String phone) {}

    /** Degrees, WGS 84. */
    record Point(
            @NotNull @Min(-90) @Max(90) Double lat,
            @NotNull @Min(-180) @Max(180) Double lon) {}

    record Place(
            Boolean unknown,
            @Size(max = 300) String text,
            @Min(0) @Max(999_999) Integer civicNumber,
            @Size(max = 120) String street,
            @Size(max = 120) String crossStreet,
            @Size(max = 40) String unit,
            @Size(max = 200) String placeName,
            @Size(max = 100) String municipality,
            @Valid Point point,
            @Pattern(regexp = "[A-Z0-9-]{1,12}") String division,
            @Pattern(regexp = "[A-Z0-9-]{1,12}") String beat) {

        Location toLocation() {
            return new Location(
                    !Boolean.TRUE.equals(unknown),
                    text,
                    civicNumber,
                    street,
                    crossStreet,
                    unit,
                    placeName,
                    municipality,
                    point == null ? null : point.lat(),
                    point == null ? null : point.lon(),
                    division,
                    beat,
                    false);
        }
    }

    record Enter(
            @Min(0) @Max(5) Integer priority,
            Boolean confirmUnknown,
            @Valid ReportedTime stamp) {}

    record Priority(
            @NotNull @Min(0) @Max(5) Integer priority,
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Size(max = 500) String reason,
            @Valid ReportedTime stamp) {}

    /** @param supersedes number of the line of the timeline that these words correct; the line stays, and says so */
    record Narrative(
            @NotBlank @Size(max = 20_000) String text,
            @Min(1) Long supersedes,
            @Valid ReportedTime stamp) {}

    record Amend(
            @Pattern(regexp = CODE) String typeCode,
            @Valid Place location,
            @Valid Person caller,
            @Size(max = 10) List<@NotNull @Pattern(regexp = CODE) String> road,
            @Size(max = 10) List<@NotNull @Pattern(regexp = CODE) String> advice,
            @Valid ReportedTime stamp) {

        Amendment toAmendment() {
            return new Amendment(
                    typeCode,
                    location == null ? null : location.toLocation(),
                    caller == null ? null : caller.name(),
                    caller == null ? null : caller.phone(),
                    road,
                    advice);
        }
    }

    record Merge(
            @NotNull UUID survivorId,
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Valid ReportedTime stamp) {}

    record Link(
            @NotNull UUID callId,
            @NotNull Relation relation,
            @Valid ReportedTime stamp) {}

    record Hold(
            @NotNull @Pattern(regexp = CODE) String reason,
            @NotNull Instant reviewAt,
            @Valid ReportedTime stamp) {}

    record Release(@Valid ReportedTime stamp) {}

    record Cancel(
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Valid ReportedTime stamp) {}

    record Close(
            @NotNull @Pattern(regexp = CODE) String disposition,
            @NotNull UUID primaryUnitId,
            @Valid ReportedTime stamp) {}

    record Reopen(
            @NotBlank @Size(max = 500) String reason, @Valid ReportedTime stamp) {}

    record Major(@NotNull Boolean major, @Valid ReportedTime stamp) {}
}
