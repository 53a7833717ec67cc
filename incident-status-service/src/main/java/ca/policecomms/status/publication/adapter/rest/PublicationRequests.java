package ca.policecomms.status.publication.adapter.rest;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.publication.application.GatheringPublication.Selection;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import ca.policecomms.status.wording.model.Moments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class PublicationRequests {

    private PublicationRequests() {}

    /** @param since null for the time of release */
    record Component(
            @NotNull UUID componentId,
            @NotNull ComponentStatus status,
            @PastOrPresent Instant since) {}

    record Gather(
            @Size(max = 1_000) List<@NotNull UUID> updateIds,
            @Size(max = 100) List<@NotNull @Valid Component> components,
            @Size(max = 100) List<@NotNull UUID> alternateIds,
            Instant notBefore) {

        Selection selection() {
            return new Selection(
                    updateIds,
                    components == null
                            ? null
                            : components.stream()
                                    .map(c -> new ComponentChange(c.componentId, c.status, Moments.of(c.since)))
                                    .toList(),
                    alternateIds,
                    Moments.of(notBefore));
        }
    }

    /** @param hash of the content that the approver read */
    record Approve(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {}

    record Reject(@NotBlank @PlainText @Size(max = 2_000) String reason) {}
}
