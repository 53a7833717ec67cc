package ca.policecomms.status.incident.application;

import ca.policecomms.status.incident.model.IncidentReport;
import ca.policecomms.status.incident.model.ReportText;
import ca.policecomms.status.incident.model.UpdateState;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

public record ReportView(
        UUID id,
        long version,
        UUID incidentId,
        UpdateState state,
        @JsonUnwrapped ReportText text,
        List<String> authors,
        Instant releasedAt) {

    public static ReportView of(IncidentReport r) {
        return new ReportView(r.id(), r.version(), r.incidentId(), r.state(), r.text(), r.authors(), r.releasedAt());
    }
}
