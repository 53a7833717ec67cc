package ca.policecomms.sample.bad.thing.model;

import ca.policecomms.sample.bad.thing.application.ThingManager;
import io.quarkus.runtime.LaunchMode;
import java.time.Instant;

/** Looks up to the application, knows Quarkus, and reads the machine's clock. */
public class Thing {
    ThingManager manager;

    Instant made() {
        return LaunchMode.current() == LaunchMode.TEST ? Instant.EPOCH : Instant.now();
    }
}
