package ca.policecomms.dispatch.recommendation.application;

import ca.policecomms.dispatch.assignment.application.Departures;
import ca.policecomms.dispatch.assignment.application.DispatchOrder;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class DepartingFromRecommendation implements Departures {
    @Override
    public List<Fact> check(Call call, DispatchOrder order) {
        return List.of();
    }
}
