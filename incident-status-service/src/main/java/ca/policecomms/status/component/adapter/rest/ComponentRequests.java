package ca.policecomms.status.component.adapter.rest;

import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.Description;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import ca.policecomms.status.wording.adapter.rest.ShortText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

final class ComponentRequests {

    private ComponentRequests() {}

    record Create(
            @NotNull ComponentKind kind,
            @NotNull @Valid ShortText name,
            @Valid LongText description,
            @PlainText @Size(max = 200) String owner,
            @NotNull UUID groupId,
            @Min(1) @Max(10_000) Integer position,
            Boolean showcase,
            LocalDate startDate,
            @Size(max = 100) Set<@NotNull UUID> carries) {

        Description draft() {
            return new Description(
                    kind,
                    ShortText.text(name),
                    LongText.text(description),
                    owner,
                    groupId,
                    position,
                    showcase,
                    startDate,
                    carries);
        }
    }

    record Change(
            ComponentKind kind,
            @Valid ShortText name,
            @Valid LongText description,
            @PlainText @Size(max = 200) String owner,
            UUID groupId,
            @Min(1) @Max(10_000) Integer position,
            Boolean showcase,
            LocalDate startDate,
            @Size(max = 100) Set<@NotNull UUID> carries) {

        Description change() {
            return new Description(
                    kind,
                    ShortText.text(name),
                    LongText.text(description),
                    owner,
                    groupId,
                    position,
                    showcase,
                    startDate,
                    carries);
        }
    }
}
