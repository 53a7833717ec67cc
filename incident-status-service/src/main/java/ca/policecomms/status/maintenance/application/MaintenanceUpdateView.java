package ca.policecomms.status.maintenance.application;

import ca.policecomms.status.incident.model.UpdateState;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.maintenance.model.MaintenanceUpdate;
import ca.policecomms.status.maintenance.model.Window;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.UUID;

public record MaintenanceUpdateView(
        UUID id,
        long version,
        String code,
        UUID maintenanceId,
        UpdateState state,
        MaintenanceState status,
        Bilingual body,
        Window newWindow,
        Instant createdAt,
        Instant releasedAt) {

    public static MaintenanceUpdateView of(MaintenanceUpdate u) {
        return new MaintenanceUpdateView(
                u.id(),
                u.version(),
                u.code(),
                u.maintenanceId(),
                u.state(),
                u.status(),
                u.body(),
                u.newWindow(),
                u.createdAt(),
                u.releasedAt());
    }
}
