package ca.policecomms.status.component.adapter.rest;

import ca.policecomms.status.wording.adapter.rest.ShortText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

final class GroupRequests {

    private GroupRequests() {}

    record Create(
            @NotNull @Valid ShortText name,
            @NotNull @Min(1) @Max(10_000) Integer position) {}

    record Change(
            @Valid ShortText name, @Min(1) @Max(10_000) Integer position) {}
}
