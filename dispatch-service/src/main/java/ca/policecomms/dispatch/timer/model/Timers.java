package ca.policecomms.dispatch.timer.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The timers that run. Whoever sets or cancels one does so in the transaction of the command, holding the locks on the
 * timer's call and unit: then it fires before or after that command, never beside it.
 */
public interface Timers {
    /** Starts it, or moves the one of the same kind and subject. */
    void set(Timer timer);

    /** A no-op where there is none. */
    void cancel(String kind, UUID subject);

    /** Cancels all timers about one subject. */
    void cancelAll(UUID subject);

    /** Those due, longest overdue first. */
    List<Timer> due(Instant now, int limit);

    /** Takes it off the list if it is still there and still due; false when somebody was faster. */
    boolean take(Timer timer, Instant now);

    /** After a failure: not before {@code until}. */
    void postpone(Timer timer, Instant until);

    /** All that run on live calls and units, next one first; for boards and hand-overs. */
    List<Timer> running(int limit);
}
