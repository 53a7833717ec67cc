package ca.policecomms.dispatch.records.adapter.rest;

import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.records.model.Criteria;
import ca.policecomms.dispatch.records.model.QueryKind;
import ca.policecomms.dispatch.records.model.QueryOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the commands on queries and orders. */
final class QueryRequests {
    private static final String CODE = "[A-Z][A-Z0-9_-]{1,39}";

    private QueryRequests() {}

    /** The call by its id, its number or both. */
    @Schema(name = "AskQuery")
    record Ask(
            @NotNull QueryKind kind,
            UUID callId,
            @Size(min = 1, max = 20) String callNumber,
            @NotBlank @Size(max = 200) String reason,
            UUID unitId,
            @NotNull @Valid Criteria criteria,
            @Valid ReportedTime stamp) {}

    @Schema(name = "AskOrders")
    record AskOrders(
            UUID callId,
            @Size(min = 1, max = 20) String callNumber,
            @NotBlank @Size(max = 200) String reason,
            UUID unitId,
            @NotNull @Valid Criteria criteria,
            @Valid ReportedTime stamp) {}

    @Schema(name = "QueryAct")
    record Act(@Valid ReportedTime stamp) {}

    /** What was learnt by other means than the records system. */
    @Schema(name = "QueryAnswer")
    record Answer(
            @NotNull QueryOutcome outcome,
            @Size(max = 60) String reference,
            @Size(max = 4000) String words,
            @Valid ReportedTime stamp) {}

    @Schema(name = "QueryWithdrawal")
    record Withdraw(
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Valid ReportedTime stamp) {}
}
