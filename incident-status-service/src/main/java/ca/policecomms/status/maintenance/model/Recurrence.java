package ca.policecomms.status.maintenance.model;

import ca.policecomms.commons.problem.ProblemException;
import java.util.List;

/** Repeats a window by an RFC 5545 recurrence rule, in the zone of the agency. */
public interface Recurrence {

    /** @throws ProblemException 400 {@code invalid-request} when it is no rule of days, weeks, months or years */
    void requireValid(String rule);

    /**
     * @param first the first window of the series
     * @param after the last one that was held
     * @return at most so many windows that follow, in order
     */
    List<Window> following(String rule, Window first, Window after, int limit);
}
