package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.released.model.ReleasedState;

/** Makes every public answer out of released facts: a pure function, so that all replicas make the same bytes. */
public interface Renderer {

    /** @param freshness changes what pages and texts say, never the bodies of the API */
    Snapshot render(ReleasedState state, Freshness freshness);

    /** What to show when no release is known: emergency numbers and contact, in both languages. */
    Snapshot fallback();
}
