package ca.policecomms.status.wording.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people say them, in the zone and language of a page. */
public final class DisplayTimes {

    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("MMMM d, yyyy 'at' h:mm a", Language.EN.locale());
    private static final DateTimeFormatter FR =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H 'h' mm", Language.FR.locale());

    private DisplayTimes() {}

    public static String text(Instant time, ZoneId zone, Language language) {
        return (language == Language.EN ? EN : FR).format(time.atZone(zone));
    }
}
