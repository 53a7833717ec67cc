package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as people in the agency's zone read them, with the zone said. */
record PageTimes(ZoneId zone, Language language) {

    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a z", Language.EN.locale());
    private static final DateTimeFormatter FR =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' H'\u00a0h\u00a0'mm z", Language.FR.locale());

    String text(Instant time) {
        return (language == Language.EN ? EN : FR).format(time.atZone(zone));
    }

    /** For the attribute {@code datetime}. */
    String iso(Instant time) {
        ZonedDateTime local = time.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local);
    }
}
