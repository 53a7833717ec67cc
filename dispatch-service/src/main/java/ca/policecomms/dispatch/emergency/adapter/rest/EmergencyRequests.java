package ca.policecomms.dispatch.emergency.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the command that ends an emergency. What raises one is read leniently. */
final class EmergencyRequests {
    private EmergencyRequests() {}

    /** @param voiceCheck whoever sends it spoke with the crew */
    @Schema(name = "EmergencyEnd")
    record End(@NotNull Boolean voiceCheck, @Valid ReportedTime stamp) {}
}
