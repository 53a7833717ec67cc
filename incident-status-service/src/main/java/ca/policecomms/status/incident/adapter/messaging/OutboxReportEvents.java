package ca.policecomms.status.incident.adapter.messaging;

import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentReport;
import ca.policecomms.status.incident.model.ReportEvents;
import ca.policecomms.status.publication.model.ReleaseMoment;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class OutboxReportEvents implements ReportEvents {

    /** {@code status.incident.reported.v1}; {@code updateId} is the report's. */
    record IncidentReported(
            String code,
            String number,
            Bilingual url,
            Instant releasedAt,
            long sequence,
            UUID updateId,
            String reason,
            Bilingual title) {}

    private final Outbox outbox;
    private final String origin;

    OutboxReportEvents(Outbox outbox, StatusConfig config) {
        this.outbox = outbox;
        this.origin = config.publicUrl().toString();
    }

    @Override
    public void reported(Incident incident, IncidentReport report, ReleaseMoment moment) {
        String path = "/incidents/" + incident.code() + "/report";
        IncidentReported body = new IncidentReported(
                incident.code(),
                incident.number(),
                new Bilingual(origin + "/status/en" + path, origin + "/status/fr" + path),
                moment.at(),
                moment.sequence(),
                report.id(),
                null,
                incident.title());
        outbox.append(new OutboxEvent(
                "status.incidents.v1",
                "status.incident.reported.v1",
                incident.id(),
                incident.nextEvent(),
                moment.at(),
                body,
                true));
    }
}
