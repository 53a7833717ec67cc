package ca.policecomms.media.matter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What staff call the matter among themselves, in both languages. */
@Embeddable
public record Title(
        @Column(name = "title_en") String en,
        @Column(name = "title_fr") String fr,

        @Enumerated(EnumType.STRING) @Column(name = "title_source")
        Source source) {

    /** Says nothing of what happened, for when nothing may be said any more. */
    static final Title WITHDRAWN = new Title("Incident withdrawn", "Incident retiré", Source.DISPATCH);

    public static Title byStaff(String en, String fr) {
        return new Title(en, fr, Source.STAFF);
    }
}
