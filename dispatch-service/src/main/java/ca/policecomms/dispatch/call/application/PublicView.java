package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import java.time.Instant;

/** What the public may know of a call; reconsidered in the transaction that changes the call. */
public interface PublicView {
    void changed(Call call, Instant now);
}
