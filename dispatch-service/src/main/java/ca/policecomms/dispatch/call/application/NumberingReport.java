package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.catalogue.model.Disposition;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A call about which a report is written gets the next number of the year, once (requirement D9). A sequence without a gap
 * lets one command at a time have a number, until it ends: so it is the last thing that a command does.
 */
@ApplicationScoped
public class NumberingReport {
    private final Calls calls;
    private final RecordingFacts facts;

    NumberingReport(Calls calls, RecordingFacts facts) {
        this.calls = calls;
        this.facts = facts;
    }

    /** To be called after all else was recorded. */
    public void number(Call call, Disposition disposition, Stamp stamp) {
        if (disposition.report() && call.reportNumber() == null) {
            facts.record(call, stamp, call.report(calls.nextReportNumber()));
        }
    }
}
