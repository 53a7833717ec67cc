package ca.policecomms.dispatch.caution.application;

import ca.policecomms.dispatch.assignment.application.Briefing;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.caution.model.CautionView;
import ca.policecomms.dispatch.caution.model.Cautions;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Whoever is sent somewhere learns what is known of the place: the line of the call reaches its units. */
@ApplicationScoped
class CautionsForUnits implements Briefing {
    private final Cautions cautions;

    CautionsForUnits(Cautions cautions) {
        this.cautions = cautions;
    }

    @Override
    public List<Fact> of(Call call) {
        if (call.importId() != null) {
            return List.of();
        }
        List<CautionView> known = cautions.at(call.location(), call.callerPhone());
        return known.isEmpty() ? List.of() : List.of(told(call, "CAUTIONS", known));
    }

    static Fact told(Call call, String reason, List<CautionView> cautions) {
        return Fact.of(FactType.CALL_UPDATED)
                .with("callId", call.id())
                .with("reasonCode", reason)
                .privately(
                        "cautions",
                        cautions.stream()
                                .map(each -> Map.of(
                                        "id", each.id(),
                                        "code", each.code(),
                                        "severity", each.severity(),
                                        "text", each.text()))
                                .toList());
    }
}
