package ca.policecomms.dispatch.contact.adapter.rest;

import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on a contact. */
final class ContactRequests {
    private ContactRequests() {}

    record Offer(
            @NotNull ContactKind kind,
            @Size(max = 40) String queue,
            @Valid Person caller,
            @Size(min = 1, max = 60) String adapter,
            @Size(min = 1, max = 120) String externalId,
            @Valid ReportedTime stamp) {}

    /** Telephony data is never refused for its form: a number is kept as it came. */
    @Schema(name = "ContactCaller")
    record Person(
            @Size(max = 200) String name, @Size(max = 60) String phone) {}

    record Act(@Valid ReportedTime stamp) {}

    @Schema(name = "ContactEnd")
    record End(
            UUID callId,
            @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String outcomeCode,
            @Valid ReportedTime stamp) {}

    record CallBack(
            @NotNull Boolean reached,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}")
            String outcomeCode,

            @Valid ReportedTime stamp) {}
}
