package ca.policecomms.dispatch.record.model;

import java.util.OptionalLong;
import java.util.UUID;

/** Which lines of timelines were corrected by later ones. The lines themselves stay as they are (requirement D37). */
public interface Corrections {
    /** The line that corrects this one. */
    OptionalLong of(UUID subject, long line);

    /** Kept for good, in the running transaction; the subject's row is locked. */
    void add(UUID subject, long line, long by);
}
