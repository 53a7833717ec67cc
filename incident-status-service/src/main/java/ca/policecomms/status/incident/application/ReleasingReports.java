package ca.policecomms.status.incident.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentReport;
import ca.policecomms.status.incident.model.IncidentReports;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.incident.model.ReportEvents;
import ca.policecomms.status.incident.model.ReportText;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartSource;
import ca.policecomms.status.publication.model.ReleaseMoment;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.ToFollow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Post-incident reports as parts of publications. */
@ApplicationScoped
class ReleasingReports implements PartSource {

    private final IncidentReports reports;
    private final Incidents incidents;
    private final ReleasedFacts released;
    private final ReportEvents events;

    ReleasingReports(IncidentReports reports, Incidents incidents, ReleasedFacts released, ReportEvents events) {
        this.reports = reports;
        this.incidents = incidents;
        this.released = released;
        this.events = events;
    }

    @Override
    public PartKind kind() {
        return PartKind.REPORT;
    }

    @Override
    public List<IncidentReport> lock(Collection<UUID> ids) {
        List<UUID> told =
                reports.findAll(ids).stream().map(IncidentReport::incidentId).toList();
        // The incidents before the head of the releases, in the order in which every release locks.
        incidents.lockAll(told);
        return reports.lockAll(ids);
    }

    /** It comes after the incident, and says all four things. */
    @Override
    public void require(Part part, Gathered gathered) {
        IncidentReport report = (IncidentReport) part;
        incident(report).requireReportable();
        ReportText text = report.text();
        List<String> missing = new ArrayList<>();
        Map.of(
                        "whatHappened", text.whatHappened(),
                        "effect", text.effect(),
                        "response", text.response(),
                        "changes", text.changes())
                .forEach((name, value) -> {
                    if (!value.complete()) {
                        missing.add(name);
                    }
                });
        if (!missing.isEmpty()) {
            ProblemException refusal = ProblemException.of(
                            StatusProblem.TRANSLATION_MISSING, "A report says all of it, in English and in French.")
                    .with("reportId", report.id());
            missing.stream().sorted().forEach(name -> refusal.violation(name, "is missing in a language"));
            throw refusal;
        }
    }

    @Override
    public void release(Part part, ReleaseMoment moment) {
        IncidentReport report = (IncidentReport) part;
        Incident incident = incident(report);
        incident.report(moment.at());
        report.release(moment.at());
        released.put(incident, ToFollow.NOTHING);
        reports.release(report, moment.sequence());
        events.reported(incident, report, moment);
    }

    private Incident incident(IncidentReport report) {
        return incidents.lock(report.incidentId()).orElseThrow();
    }
}
