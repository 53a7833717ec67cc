package ca.policecomms.sample.good.thing.adapter;

import ca.policecomms.sample.good.thing.application.MakingThing;
import ca.policecomms.sample.good.thing.model.Thing;

/** Knows both. */
public class ThingResource {
    private final MakingThing making;

    ThingResource(MakingThing making) {
        this.making = making;
    }

    Thing post() {
        return making.make();
    }
}
