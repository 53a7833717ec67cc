package ca.policecomms.dispatch.record.model;

import java.util.List;
import java.util.UUID;

/** Append-only record of what happened to a call, unit or contact. */
public interface Timeline {
    /** Adds lines in the running transaction; {@code firstNumber} is the number of the first. */
    void append(Subject subject, long firstNumber, Stamp stamp, List<Fact> facts);

    /** At most {@code limit} lines numbered above {@code after}, oldest first. */
    List<TimelineLine> read(UUID subject, long after, int limit);

    /** Whether somebody did anything of what the subject's timeline tells. */
    boolean concerns(UUID subject, String actor);
}
