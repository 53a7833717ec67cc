package ca.policecomms.dispatch.call.model;

import ca.policecomms.dispatch.record.model.Stamp;
import java.util.UUID;

/** Calls made to try the equipment: measured nowhere, never public. */
public interface TestCalls {
    boolean contains(UUID call);

    /** The row of the call is locked. False when it is one already. */
    boolean mark(UUID call, Stamp stamp);

    /** False when it is none. */
    boolean unmark(UUID call);
}
