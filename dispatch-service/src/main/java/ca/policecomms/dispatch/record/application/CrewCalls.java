package ca.policecomms.dispatch.record.application;

import java.util.UUID;

/** Which calls are a crew's own work, though somebody else may have entered all of it. */
@FunctionalInterface
public interface CrewCalls {
    /** Whether a unit that the person is in now is on the call, or was since they logged on. False for what is no call. */
    boolean concern(UUID call, String person);
}
