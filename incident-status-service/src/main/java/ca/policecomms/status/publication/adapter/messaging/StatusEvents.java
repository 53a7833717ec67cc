package ca.policecomms.status.publication.adapter.messaging;

import ca.policecomms.status.wording.model.Bilingual;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Bodies of the events on {@code status.incidents.v1}. All of it has been released. */
final class StatusEvents {

    static final String TOPIC = "status.incidents.v1";

    private StatusEvents() {}

    /** {@code status.incident.opened.v1}, {@code updated}, {@code resolved}. */
    record IncidentTold(
            String code,
            String number,
            Bilingual url,
            Instant releasedAt,
            long sequence,
            UUID updateId,
            Bilingual title,
            Bilingual body,
            String phase,
            String wireStatus,
            String impact,
            List<ComponentTold> components,
            boolean emergencyAffected,
            NextUpdate nextUpdate,
            Instant displayAt) {}

    /** {@code status.incident.corrected.v1}, and {@code retracted} with a null text. */
    record IncidentCorrected(
            String code,
            String number,
            Bilingual url,
            Instant releasedAt,
            long sequence,
            UUID updateId,
            Bilingual body,
            Bilingual reason) {}

    /** {@code status.incident.backfilled.v1}: never delivered to anybody. */
    record IncidentBackfilled(
            String code,
            String number,
            Bilingual url,
            Instant releasedAt,
            long sequence,
            UUID updateId,
            String reason,
            Bilingual title,
            String impact,
            Instant startedAt,
            Instant resolvedAt) {}

    /** @param group code of the group, for routing */
    record ComponentTold(
            String code,
            Bilingual name,
            String group,
            String old,
            @JsonProperty("new") String now) {}

    /** @param at null when it comes as soon as it is safe to say more */
    record NextUpdate(Instant at, boolean whenSafe) {}

    /** {@code status.component.changed.v1}; {@code number} is of the incident that caused it, or null. */
    record ComponentChanged(
            String code,
            String number,
            Bilingual url,
            Instant releasedAt,
            long sequence,
            Bilingual name,
            String group,
            boolean emergency,
            String old,
            @JsonProperty("new") String now,
            Instant since,
            AlternateTold alternate) {}

    record AlternateTold(String kind, String coverage, Bilingual wording) {}
}
