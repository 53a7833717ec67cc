package ca.policecomms.commons.outbox;

import java.util.UUID;

/**
 * The 16 shares that relays divide between them. All events of an aggregate are in one bucket, so one relay sends them.
 *
 * <p>The function is part of the stored data: rows keep their bucket, and a change of it may only be deployed on a
 * drained outbox.
 */
public final class Buckets {
    public static final int COUNT = 16;

    private static final int BITS = 4;

    private Buckets() {}

    /** 0 to 15. */
    public static int of(UUID aggregateId) {
        // Ids carry time in one half and fixed bits in the other: multiply to spread whatever differs to the top bits.
        long mixed = (aggregateId.getMostSignificantBits() ^ Long.rotateLeft(aggregateId.getLeastSignificantBits(), 29))
                * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> (Long.SIZE - BITS));
    }
}
