package ca.policecomms.status.indicator.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface IndicatorOverrides {

    void add(IndicatorOverride override);

    Optional<IndicatorOverride> find(UUID id);

    Optional<IndicatorOverride> lock(UUID id);

    List<IndicatorOverride> lockAll(Collection<UUID> ids);

    /** Newest first, those before the given one; null for the newest. */
    List<IndicatorOverride> before(UUID last, int limit);

    /** One in force that ends now; locked, and not in other hands. */
    Optional<IndicatorOverride> claimDue(Instant now);

    /** Those in force; locked. */
    List<IndicatorOverride> lockInForce();

    /** The public reads it from now on. */
    void show(IndicatorOverride override, long sequence);

    /** The public reads it no more, whatever a hold keeps of it. */
    void hide(IndicatorOverride override);
}
