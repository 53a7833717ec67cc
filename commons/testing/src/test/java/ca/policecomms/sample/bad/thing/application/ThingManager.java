package ca.policecomms.sample.bad.thing.application;

import ca.policecomms.sample.bad.thing.adapter.ThingStore;
import jakarta.inject.Inject;

/** Says nothing with its name, looks up to the adapter, and hides what it needs. */
public class ThingManager {
    @Inject
    ThingStore store;
}
