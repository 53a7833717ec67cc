package ca.policecomms.dispatch.agency.model;

import ca.policecomms.dispatch.catalogue.model.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Another service that calls are handed to (requirement D16).
 *
 * @param line the number that is dialled for a transfer
 * @param hours when it takes calls, in the agency's own zone; empty for always
 * @param area where it is responsible
 * @param active whether calls may be handed to it; one that is not stays in the register for old calls
 */
public record Agency(
        @NotNull @Valid Label name,
        @NotNull AgencyKind kind,

        @NotNull @Pattern(regexp = "[+0-9 ().;=extEXT-]{3,40}")
        String line,

        @NotNull @Size(max = 20) List<@NotNull @Valid OpenHours> hours,
        @NotNull @Valid Label area,
        boolean active) {

    public boolean openAt(LocalDateTime local) {
        return hours.isEmpty() || hours.stream().anyMatch(each -> each.includes(local));
    }
}
