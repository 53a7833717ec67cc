package ca.policecomms.dispatch.call.model;

import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What answers and persons raised on top of the type of the call (requirement D46). Raised, never lowered.
 *
 * @param anyPersonUnder18 somebody involved is believed to be under 18
 */
@Embeddable
public record CallSensitivity(
        @Enumerated(EnumType.STRING) @Column(name = "raised_medical")
        Sensitivity medical,

        @Enumerated(EnumType.STRING) @Column(name = "raised_sexual")
        Sensitivity sexual,

        @Enumerated(EnumType.STRING) @Column(name = "raised_domestic")
        Sensitivity domestic,

        @Enumerated(EnumType.STRING) @Column(name = "raised_suicide")
        Sensitivity suicide,

        @Enumerated(EnumType.STRING) @Column(name = "raised_youth")
        Sensitivity youth,

        @Column(name = "any_person_under_18") boolean anyPersonUnder18) {

    static final CallSensitivity NONE = of(SensitiveFacts.NONE, false);

    private static CallSensitivity of(SensitiveFacts facts, boolean under18) {
        return new CallSensitivity(
                facts.medical(), facts.sexual(), facts.domestic(), facts.suicide(), facts.youth(), under18);
    }

    public SensitiveFacts facts() {
        return new SensitiveFacts(medical, sexual, domestic, suicide, youth);
    }

    CallSensitivity or(SensitiveFacts raised, boolean under18) {
        return of(facts().or(raised), anyPersonUnder18 || under18);
    }
}
