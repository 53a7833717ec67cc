package ca.policecomms.dispatch.catalogue.model;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The five facts of which anything but {@code NO} keeps a call from the public (requirement D46). */
public record SensitiveFacts(
        Sensitivity medical, Sensitivity sexual, Sensitivity domestic, Sensitivity suicide, Sensitivity youth) {

    /** Five times no: as a raised fact, nothing was raised. */
    public static final SensitiveFacts NONE = all(Sensitivity.NO);

    /** Nothing is known: as good as sensitive. */
    public static final SensitiveFacts UNKNOWN = all(Sensitivity.UNKNOWN);

    public SensitiveFacts {
        Objects.requireNonNull(medical, "medical");
        Objects.requireNonNull(sexual, "sexual");
        Objects.requireNonNull(domestic, "domestic");
        Objects.requireNonNull(suicide, "suicide");
        Objects.requireNonNull(youth, "youth");
    }

    private static SensitiveFacts all(Sensitivity each) {
        return new SensitiveFacts(each, each, each, each, each);
    }

    /**
     * @param sure facts that are so; null for none
     * @param unsure facts that may be so; null for none
     */
    public static SensitiveFacts of(Set<SensitiveFact> sure, Set<SensitiveFact> unsure) {
        Function<SensitiveFact, Sensitivity> each = fact -> sure != null && sure.contains(fact)
                ? Sensitivity.YES
                : unsure != null && unsure.contains(fact) ? Sensitivity.UNKNOWN : Sensitivity.NO;
        return new SensitiveFacts(
                each.apply(SensitiveFact.MEDICAL),
                each.apply(SensitiveFact.SEXUAL),
                each.apply(SensitiveFact.DOMESTIC),
                each.apply(SensitiveFact.SUICIDE),
                each.apply(SensitiveFact.YOUTH));
    }

    /** Each fact at the higher of both. */
    public SensitiveFacts or(SensitiveFacts raised) {
        return new SensitiveFacts(
                medical.or(raised.medical),
                sexual.or(raised.sexual),
                domestic.or(raised.domestic),
                suicide.or(raised.suicide),
                youth.or(raised.youth));
    }
}
