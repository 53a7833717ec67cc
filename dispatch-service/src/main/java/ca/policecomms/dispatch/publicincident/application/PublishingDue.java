package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.dispatch.publicincident.model.PublicIncidents;
import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import ca.policecomms.dispatch.publicincident.model.RedactableCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Runs the rules again for one call whose time has come (requirement D47). */
@ApplicationScoped
public class PublishingDue {
    private final RedactableCalls calls;
    private final PublicIncidents incidents;
    private final ReconsideringPublicIncident reconsidering;

    PublishingDue(RedactableCalls calls, PublicIncidents incidents, ReconsideringPublicIncident reconsidering) {
        this.calls = calls;
        this.incidents = incidents;
        this.reconsidering = reconsidering;
    }

    /**
     * Safe to run on many replicas at once: the lock on the call decides who does it, and who comes second finds it done.
     *
     * @return false when somebody else has the call, who reconsiders it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean publish(UUID callId, Instant now) {
        Optional<RedactableCall> call = calls.lockAndLoadIfFree(callId);
        if (call.isEmpty()) {
            return false;
        }
        boolean stillDue = incidents
                .lock(callId)
                .filter(incident ->
                        incident.dueAt() != null && !incident.dueAt().isAfter(now))
                .isPresent();
        if (stillDue) {
            reconsidering.reconsider(call.get(), now);
        }
        return stillDue;
    }
}
