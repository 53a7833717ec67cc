package ca.policecomms.status.released.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * @param startedAt null until it began, {@code completedAt} until it ended
 * @param revision rises with every release about it
 * @param components codes of those it touches
 * @param updates newest first; may be empty
 */
public record ReleasedMaintenance(
        String code,
        String number,
        Bilingual title,
        MaintenanceStage stage,
        Instant scheduledFor,
        Instant scheduledUntil,
        Instant createdAt,
        Instant updatedAt,
        Instant startedAt,
        Instant completedAt,
        int revision,
        List<String> components,
        List<Update> updates) {

    public record Update(String code, MaintenanceStage stage, Bilingual body, Instant createdAt, Instant displayAt) {}

    public boolean upcoming() {
        return stage == MaintenanceStage.SCHEDULED;
    }

    public boolean active() {
        return stage == MaintenanceStage.IN_PROGRESS || stage == MaintenanceStage.VERIFYING;
    }
}
