package ca.policecomms.dispatch.call.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds calls at the place or from the phone of another. */
public interface OtherCalls {
    /**
     * Calls that are open, or whose end was recorded after an instant, and are near, at the same address or from the same
     * phone. Calls of imports are of another world and are not found.
     *
     * @param metres around the call's own point
     */
    List<Found> alike(Call call, double metres, Instant endedAfter);

    /**
     * Earlier calls at the same address or from the same phone, newest first; those of imports as well, as they are the
     * history that was brought along.
     *
     * @param before only calls whose id is smaller; null for those before the call itself
     */
    List<Found> earlier(Call call, UUID before, int limit);

    /** By what it was found. */
    record Found(CallSummary call, boolean sameAddress, boolean samePhone) {}
}
