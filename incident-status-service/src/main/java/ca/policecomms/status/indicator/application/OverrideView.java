package ca.policecomms.status.indicator.application;

import ca.policecomms.status.indicator.model.IndicatorOverride;
import ca.policecomms.status.indicator.model.OverrideState;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.UUID;

public record OverrideView(
        UUID id,
        long version,
        OverrideState state,
        String indicator,
        String insteadOf,
        Bilingual reason,
        Instant until,
        Instant createdAt,
        Instant releasedAt,
        Instant endedAt,
        String endedBy) {

    public static OverrideView of(IndicatorOverride o) {
        return new OverrideView(
                o.id(),
                o.version(),
                o.state(),
                o.indicator().toString(),
                o.insteadOf().toString(),
                o.reason(),
                o.until(),
                o.createdAt(),
                o.releasedAt(),
                o.endedAt(),
                o.endedBy());
    }
}
