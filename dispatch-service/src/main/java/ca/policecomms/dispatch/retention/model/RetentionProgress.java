package ca.policecomms.dispatch.retention.model;

import java.time.Instant;
import java.util.UUID;

/** How far rows have been erased. Every now and then all are looked at again: some were open, or came in late. */
public interface RetentionProgress {
    /** Where to go on; null from the first, as when the last whole sweep began before {@code sweepSince}. */
    UUID after(String source, Instant sweepSince, Instant now);

    void reached(String source, UUID last);
}
