package ca.policecomms.commons.rest;

import java.time.DateTimeException;
import java.time.Instant;

/** Times as RFC 3339 has them, with years of four digits: more than that no database and no calendar can hold. */
final class FourDigitYears {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private FourDigitYears() {}

    static boolean has(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(AFTER_LAST);
    }

    /** @throws DateTimeException unless it is an instant of the years 0001 to 9999 */
    static Instant parse(String text) {
        Instant time = Instant.parse(text);
        if (!has(time)) {
            throw new DateTimeException("year out of range");
        }
        return time;
    }
}
