package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import ca.policecomms.dispatch.publicincident.model.Redaction;
import java.time.Instant;

/** The use case on ports in memory, for tests of other layers. */
public final class TestReconsidering {
    private TestReconsidering() {}

    public static void reconsider(Redaction redaction, InMemory kept, RedactableCall call, Instant now) {
        new ReconsideringPublicIncident(redaction, kept, kept).reconsider(call, now);
    }
}
