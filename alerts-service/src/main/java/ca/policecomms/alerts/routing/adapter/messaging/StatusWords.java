package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.alerts.wording.model.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The words that the status page has for states and times, so that page and message say the same. */
final class StatusWords {
    private static final Map<String, Bilingual> PHASES = Map.of(
            "identified", new Bilingual("Identified", "Cause connue"),
            "contained", new Bilingual("Contained", "Maîtrisé"),
            "investigating", new Bilingual("Investigating", "Enquête en cours"),
            "restoring", new Bilingual("Restoring", "Rétablissement en cours"),
            "monitoring", new Bilingual("Monitoring", "Sous surveillance"),
            "resolved", new Bilingual("Resolved", "Réglé"));
    private static final Map<String, Bilingual> STATES = Map.of(
            "operational", new Bilingual("Operational", "Fonctionne"),
            "under_maintenance", new Bilingual("Under maintenance", "En cours d’entretien"),
            "degraded_performance", new Bilingual("Degraded", "Ralenti"),
            "partial_outage", new Bilingual("Partial outage", "Panne partielle"),
            "major_outage", new Bilingual("Out of service", "Hors service"));
    /** Of 9-1-1 and emergency response the page says more exactly whether they can be relied on. */
    private static final Map<String, Bilingual> LINES = Map.of(
            "operational", new Bilingual("Working", "Fonctionne"),
            "under_maintenance", new Bilingual("Working, under maintenance", "Fonctionne, entretien en cours"),
            "degraded_performance", new Bilingual("Working, with difficulty", "Fonctionne avec difficulté"),
            "partial_outage", new Bilingual("Partly out of service", "Partiellement hors service"),
            "major_outage", new Bilingual("Out of service", "Hors service"));

    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a z", Locale.forLanguageTag("en-CA"));
    private static final DateTimeFormatter FR =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' H 'h' mm z", Locale.forLanguageTag("fr-CA"));

    private final ZoneId zone;

    /** @param zone in which the agency's hours are meant */
    StatusWords(ZoneId zone) {
        this.zone = zone;
    }

    /** One that is not known yet is told by its own name. */
    static Bilingual phase(String phase) {
        return PHASES.getOrDefault(phase, new Bilingual(phase, phase));
    }

    static Bilingual state(String status, boolean emergency) {
        return (emergency ? LINES : STATES).getOrDefault(status, new Bilingual(status, status));
    }

    Bilingual time(Instant time) {
        return new Bilingual(EN.format(time.atZone(zone)), FR.format(time.atZone(zone)));
    }
}
