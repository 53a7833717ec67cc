package ca.policecomms.status.incident.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.incident.model.IncidentReport;
import ca.policecomms.status.incident.model.IncidentReports;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.incident.model.ReportText;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Writes the post-incident report; the public reads it after a release of its own. */
@ApplicationScoped
public class WritingReport {

    private final Incidents incidents;
    private final IncidentReports reports;
    private final Event<DraftEdited> edits;
    private final Audit audit;
    private final Clock clock;

    WritingReport(Incidents incidents, IncidentReports reports, Event<DraftEdited> edits, Audit audit, Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version null for the first one; afterwards the version that the writer saw */
    @Transactional
    public IncidentReport write(UUID incidentId, Long version, ReportText text, String author) {
        reports.of(incidentId).ifPresent(report -> edits.fire(new DraftEdited(report.id(), author)));
        // The incident first: two people who write the first report at once come one after the other.
        if (incidents.lock(incidentId).isEmpty()) {
            throw DraftingIncident.missing(incidentId);
        }
        Instant now = Moments.now(clock);
        IncidentReport report = reports.lockOf(incidentId).orElse(null);
        if (report == null) {
            report = new IncidentReport(Ids.next(), incidentId, author, now);
            reports.add(report);
        } else if (version == null) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_REQUIRED, "Send the ETag of the report you read in If-Match.");
        } else {
            EntityTags.check(version, report.version(), ReportView.of(report));
        }
        report.write(text, author, now);
        audit.did("incident-report.written", "incident/" + incidentId, Map.of("reportId", report.id()));
        return report;
    }

    public static ProblemException missing(UUID incident) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "Incident " + incident + " has no report yet.");
    }
}
