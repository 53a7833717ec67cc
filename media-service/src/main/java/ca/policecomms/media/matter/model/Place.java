package ca.policecomms.media.matter.model;

import ca.policecomms.media.incident.model.BilingualText;
import ca.policecomms.media.incident.model.PublicIncident;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where it is, never finer than a hundred block or an intersection when it comes from dispatch.
 *
 * @param en null when only the area is known
 * @param area division code, or null
 */
@Embeddable
public record Place(
        @Column(name = "place_en") String en,
        @Column(name = "place_fr") String fr,
        @Column(name = "place_area") String area,

        @Enumerated(EnumType.STRING) @Column(name = "place_certainty")
        Certainty certainty,

        @Enumerated(EnumType.STRING) @Column(name = "place_source")
        Source source) {

    public static Place confirmed(String en, String fr, String area, Source source) {
        return new Place(en, fr, area, Certainty.CONFIRMED, source);
    }

    /** As published; an incident outside of every division, whose street is not told, is nowhere that we know of. */
    static Place of(PublicIncident incident) {
        BilingualText text = incident.location().text();
        if (text == null && incident.area() == null) {
            return unknown(Source.DISPATCH);
        }
        return confirmed(
                text == null ? null : text.en(), text == null ? null : text.fr(), incident.area(), Source.DISPATCH);
    }

    public static Place unknown(Source source) {
        return new Place(null, null, null, Certainty.UNKNOWN, source);
    }

    /** As {@link IncidentClass#withdrawn()}. */
    Place withdrawn() {
        return source == Source.STAFF ? new Place(en, fr, area, Certainty.UNKNOWN, source) : unknown(source);
    }
}
