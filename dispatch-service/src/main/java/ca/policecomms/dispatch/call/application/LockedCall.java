package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Fetches a call for a command: locked first, then compared with what the client saw. */
@ApplicationScoped
public class LockedCall {
    private final Calls calls;

    LockedCall(Calls calls) {
        this.calls = calls;
    }

    /** @throws ProblemException 404 {@code not-found} */
    public Call get(UUID id) {
        return calls.lock(id).orElseThrow(() -> missing(id));
    }

    /** @throws ProblemException 404, or 412 {@code stale-version} with the current view */
    public Call get(UUID id, long expectedVersion) {
        Call call = get(id);
        EntityTags.check(expectedVersion, call.version(), CallView.of(call));
        return call;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no call " + id + ".");
    }
}
