package ca.policecomms.status.statuspage.adapter.rendering;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** ISO 8601 with milliseconds in the zone of the page: {@code Z} for Etc/UTC, else the offset. */
record PageTimes(ZoneId zone) {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    /** Null stays null. */
    String text(Instant time) {
        return time == null ? null : FORM.format(time.atZone(zone));
    }
}
