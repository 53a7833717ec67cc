package ca.policecomms.dispatch.measures.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Phase intervals of calls. */
public interface Measures {
    /** Calls received in [from, until), imports and late entries excluded and counted as such. */
    List<Interval> ofPeriod(Instant from, Instant until);

    /** All calls of an import; late as such, so lateness excludes none. */
    List<Interval> ofImport(UUID importId);
}
