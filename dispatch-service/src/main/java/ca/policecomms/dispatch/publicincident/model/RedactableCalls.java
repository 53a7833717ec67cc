package ca.policecomms.dispatch.publicincident.model;

import ca.policecomms.commons.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;

/** The calls as the redaction sees them. Locks last until the transaction ends and are always taken before ours. */
public interface RedactableCalls {

    /** Without a lock: to look only. */
    Optional<RedactableCall> load(UUID callId);

    /**
     * Locks the call and loads it with its responses.
     *
     * @param expectedVersion of the call, as its client saw it
     * @throws ProblemException 404 {@code not-found}; 412 {@code stale-version} with the current view
     */
    RedactableCall lockAndLoad(UUID callId, long expectedVersion);

    /** The same without waiting: empty when somebody else has it locked, who will reconsider it, or when it is gone. */
    Optional<RedactableCall> lockAndLoadIfFree(UUID callId);
}
