package ca.policecomms.status.incident.adapter.rest;

import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.incident.model.UpdateDraft;
import ca.policecomms.status.incident.model.WorkStreams;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import ca.policecomms.status.wording.adapter.rest.ShortText;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Moments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

final class IncidentRequests {

    private IncidentRequests() {}

    record Create(
            @NotNull @Valid ShortText title, @PastOrPresent Instant startedAt) {}

    /** @param discard true puts a draft aside for good; it comes alone */
    record Change(@Valid ShortText title, @PastOrPresent Instant startedAt, Boolean discard) {

        @AssertTrue(message = "must come alone")
        boolean isDiscard() {
            return discard == null || (discard && title == null && startedAt == null);
        }
    }

    /**
     * @param templateId with {@code values} makes the text, instead of {@code body}
     * @param values what fills the gaps of the template, by name
     */
    record CreateUpdate(
            @NotNull Phase phase,
            @NotNull Impact impact,
            @Valid LongText body,
            UUID templateId,
            @Size(max = 50) Map<String, @PlainText @Size(max = 2_000) String> values,
            @PastOrPresent Instant displayAt,
            Instant nextUpdateAt,
            WorkStreams streams,
            @Size(max = 20) List<@NotNull UUID> adviceCardIds,
            @PlainText @Size(min = 1, max = 2_000) String reopenReason) {

        @AssertTrue(message = "must be there, or a template instead")
        boolean isBody() {
            return (body == null) != (templateId == null);
        }

        /** @param filled the text of the template; null without one */
        UpdateDraft draft(Bilingual filled) {
            return new UpdateDraft(
                    phase,
                    impact,
                    filled == null ? LongText.text(body) : filled,
                    Moments.of(displayAt),
                    Moments.of(nextUpdateAt),
                    streams,
                    reopenReason,
                    adviceCardIds);
        }
    }

    record ChangeUpdate(
            Phase phase,
            Impact impact,
            @Valid LongText body,
            @PastOrPresent Instant displayAt,
            Instant nextUpdateAt,
            WorkStreams streams,
            @Size(max = 20) List<@NotNull UUID> adviceCardIds,
            @PlainText @Size(min = 1, max = 2_000) String reopenReason) {

        UpdateDraft draft() {
            return new UpdateDraft(
                    phase,
                    impact,
                    LongText.text(body),
                    Moments.of(displayAt),
                    Moments.of(nextUpdateAt),
                    streams,
                    reopenReason,
                    adviceCardIds);
        }
    }
}
