package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import java.time.Instant;
import java.util.List;

/** Makes every answer out of released facts and the day, and of nothing else. */
public interface Renderer {

    /** Changes when the same facts are to be shown anew: at midnight, since bars and counts are of days. */
    String fingerprint(Instant now);

    /** @param earlier the chain so far, newest first */
    Pages render(ReleasedState state, Audience audience, Instant now, List<ChainLink> earlier);

    /** What to show when no release is known: emergency numbers and contact, in both languages. */
    Pages fallback();
}
