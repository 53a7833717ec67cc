package ca.policecomms.dispatch.warrant.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.records.model.HitWarrant;
import ca.policecomms.dispatch.warrant.model.Urgency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on confirmations of warrants. */
final class WarrantRequests {
    private WarrantRequests() {}

    /** With {@code queryId}, agency and limit come from what the query brought. */
    @Schema(name = "OpenWarrantConfirmation")
    record Open(
            @NotNull UUID callId,
            UUID queryId,
            @NotNull Urgency urgency,
            @NotBlank @Size(max = 60) String warrantReference,
            @Size(min = 1, max = 100) String agency,
            @Valid Limit limit,
            @Valid ReportedTime stamp) {}

    @Schema(name = "WarrantLimit")
    record Limit(
            @NotNull HitWarrant.Scope scope,
            @Size(min = 2, max = 3) String province,
            @Size(min = 1, max = 100) String place,
            @Min(1) @Max(10_000) Integer radiusKm) {

        HitWarrant.Limit toLimit() {
            return new HitWarrant.Limit(scope, province, place, radiusKm);
        }
    }

    @Schema(name = "WarrantAct")
    record Act(@Valid ReportedTime stamp) {}

    @Schema(name = "WarrantOutcome")
    enum Outcome {
        CONFIRMED,
        NOT_CONFIRMED
    }

    @Schema(name = "WarrantAnswer")
    record Answer(
            @NotNull Outcome outcome,
            @Size(max = 100) String agencyMember,
            @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String reasonCode,
            @Valid ReportedTime stamp) {}

    @Schema(name = "WarrantSecondCheck")
    record SecondCheck(
            @NotNull Boolean identityMatches,
            @NotNull Boolean withinLimit,
            @Valid ReportedTime stamp) {}
}
