package ca.policecomms.dispatch.caution.adapter.rest;

import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.caution.model.CautionContent;
import ca.policecomms.dispatch.caution.model.Severity;
import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on cautions. */
final class CautionBodies {
    private static final String CODE = "[A-Z][A-Z0-9_-]{1,39}";

    private CautionBodies() {}

    /** @param callId during which it was learnt; gives place and phone where neither is said */
    @Schema(name = "CautionDraft")
    record Draft(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull Severity severity,
            @NotBlank @Size(max = 1000) String text,
            @NotBlank @Size(max = 200) String source,
            @NotNull Instant expiresAt,
            @Valid Premise place,
            @Pattern(regexp = "[+0-9 ().;=extEXT-]{3,40}") String phone,
            UUID callId,
            @Valid ReportedTime stamp) {

        CautionContent content() {
            return new CautionContent(code, severity, text, source, expiresAt);
        }
    }

    @Schema(name = "CautionPremise")
    record Premise(
            @NotNull @Min(0) @Max(999_999) Integer civicNumber,
            @NotBlank @Size(max = 120) String street) {

        Location toLocation() {
            return new Location(true, null, civicNumber, street, null, null, null, null, null, null, null, null, false);
        }
    }

    /** An {@code expiresAt} that has passed ends it. */
    @Schema(name = "CautionChange")
    record Change(
            @Pattern(regexp = CODE) String code,
            Severity severity,
            @Size(min = 1, max = 1000) String text,
            @Size(min = 1, max = 200) String source,
            Instant expiresAt,
            @Valid ReportedTime stamp) {

        CautionContent content() {
            return new CautionContent(code, severity, text, source, expiresAt);
        }
    }
}
