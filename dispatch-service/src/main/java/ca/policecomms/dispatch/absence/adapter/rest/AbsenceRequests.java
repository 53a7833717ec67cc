package ca.policecomms.dispatch.absence.adapter.rest;

import ca.policecomms.dispatch.absence.model.AbsenceKind;
import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on absences. */
final class AbsenceRequests {
    private AbsenceRequests() {}

    /** @param to last date, included */
    @Schema(name = "RequestAbsence")
    record Request(
            @NotNull UUID memberId,
            @NotNull AbsenceKind kind,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Valid ReportedTime stamp) {}

    /** What is left out stays. */
    @Schema(name = "AmendAbsence")
    record Amend(
            AbsenceKind kind,
            LocalDate from,
            LocalDate to,
            @Valid ReportedTime stamp) {}

    /** @param acceptShortfall although shifts fall below the minimum */
    @Schema(name = "AcknowledgeAbsence")
    record Acknowledge(Boolean acceptShortfall, @Valid ReportedTime stamp) {}

    @Schema(name = "EndAbsence")
    record End(
            @NotBlank @Size(max = 200) String reason, @Valid ReportedTime stamp) {}
}
