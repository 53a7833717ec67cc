package ca.policecomms.dispatch;

import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.record.model.Stamp;
import java.time.Instant;
import java.util.List;

/** Stamps for tests of the models. */
public final class Stamps {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Stamps() {}

    public static Stamp at(Instant instant) {
        return new Stamp(instant, NOON, "somebody", Role.DISPATCHER, null, Source.CONSOLE, false, null, List.of());
    }

    public static Stamp atSecond(long seconds) {
        return at(NOON.plusSeconds(seconds));
    }

    public static Stamp unknownTime() {
        return at(null);
    }
}
