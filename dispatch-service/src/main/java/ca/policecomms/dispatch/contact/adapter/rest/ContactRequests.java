package ca.policecomms.dispatch.contact.adapter.rest;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.contact.model.ContactService;
import ca.policecomms.dispatch.contact.model.Fix;
import ca.policecomms.dispatch.contact.model.FixPlace;
import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on a contact. */
final class ContactRequests {
    private ContactRequests() {}

    record Offer(
            @NotNull ContactKind kind,
            @Size(max = 40) String queue,
            @Size(max = 4) List<@NotNull ContactService> services,
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
            Missing followUp,
            @Valid ReportedTime stamp) {}

    /** Why there is no outcome yet: it stays on the list of those to call back. */
    @Schema(name = "ContactMissing")
    enum Missing {
        SILENT,
        HANG_UP
    }

    @Schema(name = "ContactLink")
    record Link(@NotNull UUID callId, @Valid ReportedTime stamp) {}

    /** Degrees, WGS 84. */
    @Schema(name = "FixPoint")
    record Point(
            @NotNull @Min(-90) @Max(90) Double lat,
            @NotNull @Min(-180) @Max(180) Double lon) {}

    @Schema(name = "ContactLocation")
    record Location(
            @NotNull FixPlace place,
            @Valid Point point,
            @Min(0) @Max(100_000_000) Double uncertaintyMetres,
            @Size(max = 300) String text,
            Instant fixedAt,
            @Size(max = 20_000) String raw,
            @Valid ReportedTime stamp) {

        Fix toFix() {
            if (point == null && text == null) {
                throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A location is a point or words.")
                        .violation("point", "required when there is no text")
                        .with("rule", "D4");
            }
            return new Fix(
                    place,
                    point == null ? null : point.lat(),
                    point == null ? null : point.lon(),
                    uncertaintyMetres,
                    text,
                    fixedAt,
                    raw);
        }
    }

    record CallBack(
            @NotNull Boolean reached,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}")
            String outcomeCode,

            @Valid ReportedTime stamp) {}
}
