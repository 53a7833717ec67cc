package ca.policecomms.commons.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Time-ordered ids: UUID version 7 (RFC 9562 section 5.7). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Unix milliseconds shifted by 12 bits; the low bits count ids within the millisecond (RFC 9562 section 6.2). */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** Greater than every id this process got from here before, also when the clock is set back. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long ticket = LAST.updateAndGet(last -> Math.max(last + 1, now));
        return of(ticket >>> 12, ticket & 0xFFF);
    }

    /**
     * An id that sorts at the given time, for records that happened earlier than they are entered. The 12 bits after the
     * millisecond hold its fraction.
     *
     * @param time not before 1970
     */
    public static UUID at(Instant time) {
        long fraction = (time.getNano() % 1_000_000) * 4096L / 1_000_000;
        return of(time.toEpochMilli(), fraction);
    }

    /** The lowest id of a millisecond: with it a range of times becomes a range of ids. */
    public static UUID floor(Instant time) {
        return new UUID((time.toEpochMilli() << 16) | 0x7000, 0x8000_0000_0000_0000L);
    }

    private static UUID of(long millis, long low12) {
        if (millis < 0 || millis >>> 48 != 0) {
            throw new IllegalArgumentException("time out of the range of a UUIDv7");
        }
        long high = (millis << 16) | 0x7000 | low12;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
