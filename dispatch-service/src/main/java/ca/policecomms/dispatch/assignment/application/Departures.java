package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import java.util.List;

/** What is to be said about an order that departs from what was recommended (requirement D23). */
public interface Departures {
    /**
     * Keeps the departure for the report.
     *
     * @return what goes into the call's timeline; empty when nothing was recommended or the order follows it
     * @throws ProblemException 422 {@code rule-violated} for a departure without a reason
     */
    List<Fact> check(Call call, DispatchOrder order, Stamp stamp);
}
