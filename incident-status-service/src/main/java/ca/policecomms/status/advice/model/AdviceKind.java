package ca.policecomms.status.advice.model;

import java.util.Locale;

public enum AdviceKind {
    /** General advice to the public. */
    ADVICE,
    /** What police never ask for, and how to check who calls. */
    SCAM_WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
