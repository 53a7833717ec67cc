package ca.policecomms.status.publication.adapter.rest;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.publication.application.GatheringPublication.Selection;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartRef;
import ca.policecomms.status.publication.model.TranslationExcuse;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import ca.policecomms.status.wording.adapter.rest.ShortText;
import ca.policecomms.status.wording.model.Language;
import ca.policecomms.status.wording.model.Moments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

final class PublicationRequests {

    private PublicationRequests() {}

    /** @param since null for the time of release */
    record Component(
            @NotNull UUID componentId,
            @NotNull ComponentStatus status,
            @PastOrPresent Instant since) {}

    record Ref(@NotNull PartKind kind, @NotNull UUID id) {}

    /** @param missing the language that follows later */
    record Excuse(
            @NotNull Language missing,
            @NotBlank @PlainText @Size(max = 2_000) String reason,
            @NotNull @Future Instant dueAt) {}

    record Answered(
            @NotNull @Pattern(regexp = "[0-9a-z]{12}") String finding,
            @NotBlank @PlainText @Size(max = 2_000) String answer) {}

    record Gather(
            @Size(max = 1_000) List<@NotNull UUID> updateIds,
            @Size(max = 100) List<@NotNull @Valid Component> components,
            @Size(max = 100) List<@NotNull UUID> alternateIds,
            @Size(max = 200) List<@NotNull @Valid Ref> parts,
            @Valid Excuse translation,
            @Size(max = 200) List<@NotNull @Valid Answered> lintAnswers,
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
                    parts == null
                            ? null
                            : parts.stream().map(p -> new PartRef(p.kind, p.id)).toList(),
                    translation == null
                            ? null
                            : new TranslationExcuse(
                                    translation.missing, translation.reason, Moments.of(translation.dueAt)),
                    lintAnswers == null
                            ? Map.of()
                            : lintAnswers.stream()
                                    .collect(Collectors.toMap(a -> a.finding, a -> a.answer, (first, last) -> last)),
                    Moments.of(notBefore));
        }
    }

    /** @param hash of the content that the approver read */
    record Approve(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {}

    record Reject(@NotBlank @PlainText @Size(max = 2_000) String reason) {}

    record BreakGlass(
            @NotBlank @PlainText @Size(max = 2_000) String reason) {}

    /**
     * @param title of the incident, only with the language that follows
     * @param reason null only for the language that follows
     */
    record Correct(
            @NotNull UUID updateId,
            @Valid ShortText title,
            @NotNull @Valid LongText body,
            @Valid LongText reason) {}

    record Retract(@NotNull @Valid LongText reason) {}
}
