package ca.policecomms.dispatch.roster.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on members. */
final class MemberRequests {
    private static final String ROLE = "call-taker|dispatcher|dispatch-supervisor";
    private static final String PLATOON = "[A-Z0-9]{1,8}";

    private MemberRequests() {}

    /**
     * @param subject of the member's tokens
     * @param since first date in the platoon; today when it is left out
     */
    @Schema(name = "AddMember")
    record Add(
            @NotBlank @Size(max = 100) String subject,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = PLATOON) String platoon,
            @NotEmpty @Size(max = 3) List<@NotNull @Pattern(regexp = ROLE) String> qualifications,
            LocalDate since,
            @Valid ReportedTime stamp) {}

    /**
     * What is left out stays.
     *
     * @param since first date in another platoon; today when it is left out
     * @param until last date
     */
    @Schema(name = "AmendMember")
    record Amend(
            @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100)
            String name,

            @Pattern(regexp = PLATOON) String platoon,
            @Size(min = 1, max = 3) List<@NotNull @Pattern(regexp = ROLE) String> qualifications,
            LocalDate since,
            LocalDate until,
            @Valid ReportedTime stamp) {}
}
