package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.dispatch.publicincident.model.Decision;
import ca.policecomms.dispatch.publicincident.model.PublicChange;
import ca.policecomms.dispatch.publicincident.model.PublicIncident;
import ca.policecomms.dispatch.publicincident.model.PublicIncidents;
import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import ca.policecomms.dispatch.publicincident.model.Redaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Decides again what the public may know of a call, and publishes what changed. */
@ApplicationScoped
public class ReconsideringPublicIncident {
    private final Redaction redaction;
    private final PublicIncidents incidents;
    private final PublicIncidentStream stream;

    ReconsideringPublicIncident(Redaction redaction, PublicIncidents incidents, PublicIncidentStream stream) {
        this.redaction = redaction;
        this.incidents = incidents;
        this.stream = stream;
    }

    /**
     * To be called in every transaction that changes a call or one of its assignments, with the row of the call locked.
     *
     * @param now the time of the decision; never that of the business
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reconsider(RedactableCall call, Instant now) {
        if (call.state().notEntered()) {
            // No call returns to intake: nothing of it is public, and nothing becomes so. Saves intake the look-up.
            return;
        }
        Optional<PublicIncident> kept = incidents.lock(call.callId());
        PublicIncident before = kept.orElseGet(() -> PublicIncident.unpublished(call.callId()));
        Decision decision = redaction.decide(call, before.override(), now);
        PublicChange change = before.reconsidered(decision, now.truncatedTo(ChronoUnit.SECONDS), UUID::randomUUID);
        PublicIncident after = change.incident();
        if (after.equals(before) || (kept.isEmpty() && !after.isWorthKeeping())) {
            return;
        }
        incidents.save(after);
        if (change.notice() != null) {
            stream.append(PublicIncidentEvent.of(change));
        }
    }
}
