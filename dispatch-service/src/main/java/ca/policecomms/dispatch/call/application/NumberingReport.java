package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.catalogue.application.CheckingDisposition;
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
    private final CheckingDisposition dispositions;
    private final RecordingFacts facts;

    NumberingReport(Calls calls, CheckingDisposition dispositions, RecordingFacts facts) {
        this.calls = calls;
        this.dispositions = dispositions;
        this.facts = facts;
    }

    /**
     * To be called after all else was recorded. Another day's calls keep the codes and numbers of their export.
     *
     * @throws ca.policecomms.commons.problem.ProblemException 422 for a disposition that does not exist
     */
    public void number(Call call, String disposition, Stamp stamp) {
        if (call.importId() == null && dispositions.require(disposition).report() && call.reportNumber() == null) {
            facts.record(call, stamp, call.report(calls.nextReportNumber()));
        }
    }
}
