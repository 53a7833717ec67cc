package ca.policecomms.dispatch.call.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds calls by place and phone. Calls of imports are of another world and are not found. */
public interface CallSearch {
    /**
     * Calls that are open, or ended after an instant, and are near, at the same address or from the same phone.
     *
     * @param metres around the call's own point
     */
    List<CallSummary> alike(Call call, double metres, Instant endedAfter);

    /**
     * Earlier calls at the same address or from the same phone, newest first.
     *
     * @param before only calls whose id is smaller; null for those before the call itself
     */
    List<CallSummary> earlier(Call call, UUID before, int limit);
}
