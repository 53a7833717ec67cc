package ca.policecomms.status.incident.adapter.rest;

import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.incident.model.UpdateDraft;
import ca.policecomms.status.incident.model.WorkStreams;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import ca.policecomms.status.wording.adapter.rest.ShortText;
import ca.policecomms.status.wording.model.Moments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;

final class IncidentRequests {

    private IncidentRequests() {}

    record Create(
            @NotNull @Valid ShortText title, @PastOrPresent Instant startedAt) {}

    record Change(@Valid ShortText title, @PastOrPresent Instant startedAt) {}

    record CreateUpdate(
            @NotNull Phase phase,
            @NotNull Impact impact,
            @NotNull @Valid LongText body,
            @PastOrPresent Instant displayAt,
            Instant nextUpdateAt,
            WorkStreams streams,
            @PlainText @Size(min = 1, max = 2_000) String reopenReason) {

        UpdateDraft draft() {
            return new UpdateDraft(
                    phase,
                    impact,
                    LongText.text(body),
                    Moments.of(displayAt),
                    Moments.of(nextUpdateAt),
                    streams,
                    reopenReason);
        }
    }

    record ChangeUpdate(
            Phase phase,
            Impact impact,
            @Valid LongText body,
            @PastOrPresent Instant displayAt,
            Instant nextUpdateAt,
            WorkStreams streams,
            @PlainText @Size(min = 1, max = 2_000) String reopenReason) {

        UpdateDraft draft() {
            return new UpdateDraft(
                    phase,
                    impact,
                    LongText.text(body),
                    Moments.of(displayAt),
                    Moments.of(nextUpdateAt),
                    streams,
                    reopenReason);
        }
    }
}
