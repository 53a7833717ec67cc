package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.publicincident.model.PublicIncident;
import ca.policecomms.dispatch.publicincident.model.PublicIncidents;
import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import ca.policecomms.dispatch.publicincident.model.RedactableCalls;
import ca.policecomms.dispatch.publicincident.model.Redaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Shows what the public would read of a call. Changes nothing. */
@ApplicationScoped
public class PreviewingPublication {
    private final RedactableCalls calls;
    private final PublicIncidents incidents;
    private final Redaction redaction;
    private final Clock clock;

    PreviewingPublication(RedactableCalls calls, PublicIncidents incidents, Redaction redaction, Clock clock) {
        this.calls = calls;
        this.incidents = incidents;
        this.redaction = redaction;
        this.clock = clock;
    }

    /** @throws ProblemException 404 {@code not-found} */
    @Transactional
    public PublicPreview preview(UUID callId) {
        RedactableCall call = calls.load(callId)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no call " + callId + "."));
        PublicIncident incident = incidents.find(callId).orElseGet(() -> PublicIncident.unpublished(callId));
        return PublicPreview.of(incident, redaction.decide(call, incident.override(), clock.instant()));
    }
}
