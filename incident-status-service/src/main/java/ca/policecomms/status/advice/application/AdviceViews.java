package ca.policecomms.status.advice.application;

import ca.policecomms.status.advice.model.AdviceCard;
import ca.policecomms.status.advice.model.AdviceKind;
import ca.policecomms.status.advice.model.AdviceVersion;
import ca.policecomms.status.incident.model.UpdateState;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What staff read of advice cards. */
public final class AdviceViews {

    private AdviceViews() {}

    /** @param general always true: advice is marked as general wherever it is shown */
    public record Card(UUID id, String code, AdviceKind kind, int position, boolean general, Version latest) {

        public static Card of(AdviceCard card, List<AdviceVersion> versions) {
            return new Card(
                    card.id(),
                    card.code(),
                    card.kind(),
                    card.position(),
                    true,
                    versions.isEmpty() ? null : Version.of(versions.getFirst()));
        }
    }

    public record Version(
            UUID id,
            UUID cardId,
            int number,
            UpdateState state,
            Bilingual title,
            Bilingual body,
            LocalDate reviewOn,
            Instant createdAt,
            Instant releasedAt) {

        public static Version of(AdviceVersion v) {
            return new Version(
                    v.id(),
                    v.cardId(),
                    v.number(),
                    v.state(),
                    v.title(),
                    v.body(),
                    v.reviewOn(),
                    v.createdAt(),
                    v.releasedAt());
        }
    }
}
