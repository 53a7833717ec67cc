package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.model.ChainLink;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Small documents for programs. */
final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final int VALID_DAYS = 180;

    private record Ledger(String audience, String about, List<ChainLink> snapshots) {}

    private Documents() {}

    static String json(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }

    /** The chain up to the snapshot before this one, newest first; this one is at {@code /status/snapshot}. */
    static String ledger(Audience audience, List<ChainLink> earlier) {
        return json(new Ledger(
                audience.toString(),
                "Each hash is the SHA-256 of a signed manifest, which names the one before.",
                earlier));
    }

    /** RFC 9116. Made anew each day, so that it expires only when nobody has looked after the page for half a year. */
    static String securityTxt(PageSettings settings, Instant now, ZoneId zone) {
        Instant expires = now.atZone(zone)
                .toLocalDate()
                .plusDays(VALID_DAYS)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(zone)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
        return "Contact: " + settings.securityContact() + "\nExpires: " + expires
                + "\nPreferred-Languages: en, fr\nCanonical: " + settings.url() + "/.well-known/security.txt\n";
    }
}
