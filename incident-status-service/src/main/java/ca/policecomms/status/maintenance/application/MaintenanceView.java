package ca.policecomms.status.maintenance.application;

import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

public record MaintenanceView(
        UUID id,
        long version,
        String code,
        String number,
        MaintenanceState state,
        Bilingual title,
        Bilingual description,
        Instant scheduledFor,
        Instant scheduledUntil,
        Set<UUID> componentIds,
        List<Integer> reminders,
        String recurrence,
        UUID publicationId,
        Instant createdAt,
        Instant updatedAt,
        Instant releasedAt,
        Instant startedAt,
        Instant completedAt,
        Instant cancelledAt) {

    public static MaintenanceView of(Maintenance m) {
        return new MaintenanceView(
                m.id(),
                m.version(),
                m.code(),
                m.number(),
                m.state(),
                m.title(),
                m.description(),
                m.window().start(),
                m.window().end(),
                m.componentIds(),
                m.reminders(),
                m.recurrence(),
                m.publicationId(),
                m.createdAt(),
                m.updatedAt(),
                m.releasedAt(),
                m.startedAt(),
                m.completedAt(),
                m.cancelledAt());
    }
}
