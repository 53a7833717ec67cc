package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Decides again what the public may know of a call. */
@ApplicationScoped
public class ReconsideringPublicIncident {

    /**
     * To be called in every transaction that changes a call or one of its assignments, with the row of the call locked.
     *
     * @param now the time of the decision; never that of the business
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reconsider(RedactableCall call, Instant now) {}
}
