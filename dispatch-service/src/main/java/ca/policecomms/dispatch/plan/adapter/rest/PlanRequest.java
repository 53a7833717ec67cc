package ca.policecomms.dispatch.plan.adapter.rest;

import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.plan.model.ResponsePlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a response plan. */
@Schema(name = "ResponsePlanDraft")
record PlanRequest(
        @NotBlank @Size(max = 200) String en,
        @NotBlank @Size(max = 200) String fr,
        Boolean retired,
        @NotNull @Valid Fits when,
        @NotNull @Size(max = 20) List<@NotNull @Valid NeededUnits> needs,
        @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> notices) {

    static final String CODE = "[A-Z][A-Z0-9_-]{1,39}";

    @Schema(name = "ResponsePlanFits")
    record Fits(
            @Size(max = 200) Set<@NotNull @Pattern(regexp = CODE) String> types,
            @NotNull @Min(0) @Max(5) Integer from,
            @NotNull @Min(0) @Max(5) Integer to,

            @Size(max = 20)
            Map<@Pattern(regexp = CODE) String, @NotNull @Size(max = 20) Set<@NotNull @Size(max = 100) String>>
                    answers) {}

    @Schema(name = "ResponsePlanNeed")
    record NeededUnits(
            @NotNull RespondingService service,
            @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> capabilities,
            @NotNull @Min(1) @Max(50) Integer units,
            Boolean allNear) {}

    ResponsePlan toDraft(String code) {
        return new ResponsePlan(
                code,
                1,
                new Label(en, fr),
                Boolean.TRUE.equals(retired),
                new ResponsePlan.PlanFit(
                        when.types() == null ? Set.of() : when.types(),
                        when.from(),
                        when.to(),
                        when.answers() == null ? Map.of() : when.answers()),
                needs.stream()
                        .map(need -> new ResponsePlan.PlanNeed(
                                need.service(),
                                need.capabilities() == null ? List.of() : need.capabilities(),
                                need.units(),
                                Boolean.TRUE.equals(need.allNear())))
                        .toList(),
                notices == null ? List.of() : notices);
    }
}
