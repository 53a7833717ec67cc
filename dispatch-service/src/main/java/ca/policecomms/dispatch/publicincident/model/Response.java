package ca.policecomms.dispatch.publicincident.model;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import java.time.Instant;

/**
 * One unit on the call, without its name. Times are those of the business, null where they are not reached or not known.
 *
 * @param endedAt when it was clear or stood down
 */
public record Response(
        RespondingService service, Progress progress, Instant dispatchedAt, Instant onSceneAt, Instant endedAt) {

    public enum Progress {
        /** Stacked: kept for the call, not sent. */
        RESERVED,
        /** Sent and not on scene yet. */
        UNDER_WAY,
        /** On scene, or gone on from there with somebody. */
        ON_SCENE,
        CLEARED,
        /** Ended in another way: cancelled, declined, pre-empted. */
        STOOD_DOWN
    }

    public boolean ended() {
        return progress == Progress.CLEARED || progress == Progress.STOOD_DOWN;
    }

    /** It has been on scene; the time may still be unknown. */
    public boolean arrived() {
        return onSceneAt != null || progress == Progress.ON_SCENE || progress == Progress.CLEARED;
    }
}
