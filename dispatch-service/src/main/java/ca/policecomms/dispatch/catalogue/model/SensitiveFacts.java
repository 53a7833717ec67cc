package ca.policecomms.dispatch.catalogue.model;

import java.util.Objects;

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
