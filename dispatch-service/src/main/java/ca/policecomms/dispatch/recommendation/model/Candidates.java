package ca.policecomms.dispatch.recommendation.model;

import java.time.Instant;
import java.util.List;

/** The units on duty, as a recommendation looks at them. */
public interface Candidates {
    /**
     * In the order of their ids.
     *
     * @param workSince from when their work is counted
     */
    List<Candidate> onDuty(Instant workSince);
}
