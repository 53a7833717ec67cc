package ca.policecomms.status.notification.adapter.rest;

import ca.policecomms.status.notification.model.Capacity;
import ca.policecomms.status.notification.model.Decision;
import ca.policecomms.status.notification.model.FilingKind;
import ca.policecomms.status.notification.model.RecipientPreset;
import ca.policecomms.status.notification.model.Wordings;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import ca.policecomms.status.wording.adapter.rest.ShortText;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

final class NotificationRequests {

    private NotificationRequests() {}

    /** @param preset instead of {@code recipient} and {@code capacity} */
    record Plan(
            @NotNull UUID incidentId,
            RecipientPreset preset,
            @Valid ShortText recipient,
            Capacity capacity,
            UUID deadlineRuleId,
            @PastOrPresent Instant clockStartedAt,
            @Valid LongText publicWording,
            @PlainText @Size(min = 1, max = 20_000) String confidentialWording,
            Boolean cleared) {

        @AssertTrue(message = "must be a preset, or come with capacity in both languages")
        boolean isRecipient() {
            boolean own = recipient != null && recipient.en() != null && recipient.fr() != null && capacity != null;
            return preset == null ? own : recipient == null && capacity == null;
        }

        Bilingual name() {
            return preset == null ? ShortText.text(recipient) : preset.title();
        }

        Capacity as() {
            return preset == null ? capacity : preset.capacity();
        }

        Wordings words() {
            return new Wordings(LongText.text(publicWording), confidentialWording, cleared);
        }
    }

    record Change(
            UUID deadlineRuleId,
            @PastOrPresent Instant clockStartedAt,
            @Valid LongText publicWording,
            @PlainText @Size(min = 1, max = 20_000) String confidentialWording,
            Boolean cleared) {

        Wordings words() {
            return new Wordings(LongText.text(publicWording), confidentialWording, cleared);
        }
    }

    /** @param evidence SHA-256 of the file that was sent, in hex, or a reference */
    record File(
            @NotNull FilingKind kind,
            @NotBlank @PlainText @Size(max = 200) String channel,
            @NotBlank @PlainText @Size(max = 500) String evidence,
            @PastOrPresent Instant sentAt) {}

    record Acknowledge(
            @NotBlank @PlainText @Size(max = 500) String reference,
            @PastOrPresent Instant acknowledgedAt) {}

    record Decide(
            @NotNull Decision.Act act,
            @PlainText @Size(min = 1, max = 200) String authority,
            @Future Instant reviewAt,
            @PlainText @Size(min = 1, max = 2_000) String reason) {

        Decision decision() {
            Decision decision = new Decision(act, authority, reviewAt, reason);
            decision.requireWhole();
            return decision;
        }
    }
}
