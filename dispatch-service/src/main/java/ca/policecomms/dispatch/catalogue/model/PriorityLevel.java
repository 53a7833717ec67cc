package ca.policecomms.dispatch.catalogue.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;

/**
 * What a priority means, how long a call of it may wait, and what is sent.
 *
 * @param pendingAlertSeconds until somebody is told that the call waits; 0 at once, null never, as it has a due time
 * @param alertAllConsoles everybody is told, not only the dispatcher
 * @param units how many are sent unless a plan says otherwise; null for all that are near
 * @param bylawMayAnswer a bylaw officer alone is enough
 * @param tellSupervisor whether a supervisor is told at once
 */
public record PriorityLevel(
        @NotNull @Valid Label label,
        @Min(0) @Max(604_800) Integer pendingAlertSeconds,
        boolean alertAllConsoles,
        @Min(1) @Max(50) Integer units,
        boolean bylawMayAnswer,
        boolean tellSupervisor) {

    public Optional<Duration> pendingAlert() {
        return Optional.ofNullable(pendingAlertSeconds).map(Duration::ofSeconds);
    }
}
