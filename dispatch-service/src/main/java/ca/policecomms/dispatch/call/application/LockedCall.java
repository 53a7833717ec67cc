package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

    /**
     * The call, or where it was merged into another, the one that goes on for both (requirement D12).
     *
     * @throws ProblemException 404 {@code not-found}
     */
    public Call goingOn(UUID id) {
        return calls.lockGoingOn(id).orElseThrow(() -> missing(id));
    }

    /** @throws ProblemException 404, or 412 {@code stale-version} with the current view */
    public Call get(UUID id, long expectedVersion) {
        Call call = get(id);
        EntityTags.check(expectedVersion, call.version(), CallView.of(call));
        return call;
    }

    /**
     * Two calls, locked in the order of their ids, whoever is named first.
     *
     * @throws ProblemException 404 for the first, 412 {@code stale-version} with its current view; 422 for the other,
     *     named by its field
     */
    public Pair get(UUID id, long expectedVersion, UUID otherId, String otherField) {
        if (id.equals(otherId)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "That is the call itself.")
                    .violation(otherField, "another call")
                    .with("rule", "D12");
        }
        boolean otherFirst = otherId.compareTo(id) < 0;
        Optional<Call> before = otherFirst ? calls.lock(otherId) : Optional.empty();
        Call call = get(id);
        Optional<Call> other = otherFirst ? before : calls.lock(otherId);
        EntityTags.check(expectedVersion, call.version(), CallView.of(call));
        return new Pair(
                call,
                other.orElseThrow(() -> ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such call.")
                        .violation(otherField, "an existing call")
                        .with("rule", "D12")));
    }

    /** The call of a command and the other that it concerns. */
    public record Pair(Call call, Call other) {}

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no call " + id + ".");
    }
}
