package ca.policecomms.dispatch.measures.model;

import java.util.List;
import java.util.UUID;

/** Phase intervals of recorded days. */
public interface Measures {
    /** All calls of an import; late as such, so lateness excludes none. */
    List<Interval> ofImport(UUID importId);
}
