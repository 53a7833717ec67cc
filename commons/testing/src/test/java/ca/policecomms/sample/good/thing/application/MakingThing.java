package ca.policecomms.sample.good.thing.application;

import ca.policecomms.sample.good.thing.model.Thing;
import java.time.Clock;
import java.time.Instant;

/** Knows the model only. */
public class MakingThing {
    private final Clock clock;

    MakingThing(Clock clock) {
        this.clock = clock;
    }

    public Thing make() {
        return new Thing(Instant.now(clock).toString());
    }
}
