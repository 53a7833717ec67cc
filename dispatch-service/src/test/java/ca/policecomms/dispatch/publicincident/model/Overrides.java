package ca.policecomms.dispatch.publicincident.model;

import ca.policecomms.dispatch.publicincident.ACall;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride.Action;
import java.time.Instant;

/** What a supervisor may have decided. */
public final class Overrides {
    private Overrides() {}

    public static PublicationOverride advance(String typeCode) {
        return override(Action.ADVANCE, null, typeCode);
    }

    public static PublicationOverride delay(Instant until) {
        return override(Action.DELAY, until, "COLLISION");
    }

    public static PublicationOverride suppress() {
        return override(Action.SUPPRESS, null, "COLLISION");
    }

    private static PublicationOverride override(Action action, Instant until, String typeCode) {
        return new PublicationOverride(action, until, typeCode, "a reason", "supervisor", ACall.RECEIVED);
    }
}
