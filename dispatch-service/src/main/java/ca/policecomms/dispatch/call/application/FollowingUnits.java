package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import java.util.List;

/** Units on a call that is merged go on with its survivor. */
@FunctionalInterface
public interface FollowingUnits {
    /**
     * In the running transaction, in which both calls are locked.
     *
     * @return what the survivor's timeline tells of it; empty when no unit was on the call or kept for it
     * @throws ca.policecomms.commons.problem.ProblemException 409 {@code illegal-transition} for a survivor that no unit
     *     may be on yet, 409 {@code open-assignments} when a unit works on both calls
     */
    List<Fact> follow(Call merged, Call survivor, Stamp stamp);
}
