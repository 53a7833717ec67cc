package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.routing.model.ContentWriter;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.alerts.wording.model.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The report on an incident is public: where to read it. */
@ApplicationScoped
class StatusReportWriter implements ContentWriter {
    /** The members of {@code status.incident.reported.v1} that a reader is told. */
    record Report(Bilingual url, Bilingual title) {}

    @Override
    public String template() {
        return "status-report";
    }

    @Override
    public Content write(Fact fact) {
        Report report = StatusText.read(fact, Report.class);
        return new StatusText()
                .paragraph(
                        "The report on this incident is published: what happened, what it meant, what we did and what we"
                                + " are changing.",
                        "Le rapport sur cet incident est publié : ce qui s’est passé, ce que cela a entraîné, ce que nous"
                                + " avons fait et ce que nous changeons.")
                .content(
                        StatusText.line(
                                new Bilingual("Report", "Rapport"), StatusText.required(report.title(), "title")),
                        StatusText.required(report.url(), "url"),
                        List.of());
    }
}
