package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.catalogue.model.Disposition;
import ca.policecomms.dispatch.record.model.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A call about which a report is written gets the next number of the year, once (requirement D9). */
@ApplicationScoped
public class NumberingReport {
    private final Calls calls;

    NumberingReport(Calls calls) {
        this.calls = calls;
    }

    /** To be called last in a command, as the number keeps others waiting until it ends. */
    public Optional<Fact> number(Call call, Disposition disposition) {
        boolean wanted = disposition.report() && call.reportNumber() == null;
        return wanted ? Optional.of(call.report(calls.nextReportNumber())) : Optional.empty();
    }
}
