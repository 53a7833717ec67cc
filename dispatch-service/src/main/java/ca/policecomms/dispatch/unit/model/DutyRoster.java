package ca.policecomms.dispatch.unit.model;

import java.time.Instant;
import java.util.Set;

/** Who is expected on duty. */
public interface DutyRoster {
    /**
     * @param crew subjects of tokens
     * @return whether all of them are expected, or nobody keeps a roster of them
     */
    boolean expects(Set<String> crew, Instant at);
}
