package ca.policecomms.dispatch.caution.application;

import ca.policecomms.dispatch.call.application.PremiseCautions;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.caution.model.CautionView;
import ca.policecomms.dispatch.caution.model.Cautions;
import ca.policecomms.dispatch.caution.model.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Those of a call's premise and telephone that are more than information. */
@ApplicationScoped
class WarningCautions implements PremiseCautions {
    private final Cautions cautions;

    WarningCautions(Cautions cautions) {
        this.cautions = cautions;
    }

    @Override
    public Optional<UUID> warning(Call call) {
        return cautions.at(call.location(), call.callerPhone()).stream()
                .filter(each -> each.severity() != Severity.INFO)
                .map(CautionView::id)
                .findFirst();
    }
}
