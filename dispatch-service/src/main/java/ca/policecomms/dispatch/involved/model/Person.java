package ca.policecomms.dispatch.involved.model;

import ca.policecomms.dispatch.catalogue.model.SensitiveFact;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import java.util.EnumSet;
import java.util.Set;

/**
 * A person on a call, as far as is known.
 *
 * @param age in years, 0 to 130; null when not known
 * @param believedUnder18 null when nobody said anything about it
 * @param sensitive facts of the call that the person tells (requirement D46)
 */
public record Person(
        PersonRole role,
        String name,
        String phone,
        String description,
        Integer age,
        Sensitivity believedUnder18,
        Set<SensitiveFact> sensitive) {

    private static final int ADULT = 18;

    public Person {
        sensitive = sensitive == null || sensitive.isEmpty() ? Set.of() : EnumSet.copyOf(sensitive);
    }

    /** The belief, or what the age says; an age under 18 is stronger than a belief that it is not. */
    public Sensitivity under18() {
        Sensitivity byAge = age != null && age < ADULT ? Sensitivity.YES : Sensitivity.NO;
        return believedUnder18 == null ? byAge : byAge.or(believedUnder18);
    }

    /** What the person raises of the call. */
    public SensitiveFacts facts() {
        SensitiveFacts told = SensitiveFacts.of(sensitive, null);
        return told.or(SensitiveFacts.of(
                under18() == Sensitivity.YES ? Set.of(SensitiveFact.YOUTH) : null,
                under18() == Sensitivity.UNKNOWN ? Set.of(SensitiveFact.YOUTH) : null));
    }
}
