package ca.policecomms.media.matter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What kind of incident it is.
 *
 * @param code null only while UNKNOWN
 */
@Embeddable
public record IncidentClass(
        @Column(name = "class_code") String code,

        @Enumerated(EnumType.STRING) @Column(name = "class_certainty")
        Certainty certainty,

        @Enumerated(EnumType.STRING) @Column(name = "class_source")
        Source source) {

    public static IncidentClass confirmed(String code, Source source) {
        return new IncidentClass(code, Certainty.CONFIRMED, source);
    }

    public static IncidentClass unknown(Source source) {
        return new IncidentClass(null, Certainty.UNKNOWN, source);
    }

    /** The feed's word is forgotten; what staff wrote stays readable, but counts no more until they confirm it again. */
    IncidentClass withdrawn() {
        return new IncidentClass(source == Source.STAFF ? code : null, Certainty.UNKNOWN, source);
    }
}
