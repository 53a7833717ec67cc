package ca.policecomms.status.maintenance.adapter.rest;

import ca.policecomms.status.maintenance.model.MaintenanceDraft;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.maintenance.model.Window;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.ShortText;
import ca.policecomms.status.wording.model.Moments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

final class MaintenanceRequests {

    private MaintenanceRequests() {}

    /** @param reminders minutes before the start, at most four weeks */
    record Plan(
            @NotNull @Valid ShortText title,
            @NotNull @Valid LongText description,
            @NotNull Instant scheduledFor,
            @NotNull Instant scheduledUntil,
            @NotNull @Size(min = 1, max = 100) Set<@NotNull UUID> componentIds,
            @Size(max = 10) List<@NotNull @Min(1) @Max(40_320) Integer> reminders,
            @Size(min = 1, max = 500) String recurrence) {

        MaintenanceDraft draft() {
            return new MaintenanceDraft(
                    ShortText.text(title),
                    LongText.text(description),
                    new Window(Moments.of(scheduledFor), Moments.of(scheduledUntil)),
                    componentIds,
                    reminders,
                    recurrence);
        }
    }

    record Change(
            @Valid ShortText title,
            @Valid LongText description,
            Instant scheduledFor,
            Instant scheduledUntil,
            @Size(min = 1, max = 100) Set<@NotNull UUID> componentIds,
            @Size(max = 10) List<@NotNull @Min(1) @Max(40_320) Integer> reminders,
            @Size(min = 1, max = 500) String recurrence) {

        @AssertTrue(message = "must come together")
        boolean isScheduledUntil() {
            return (scheduledFor == null) == (scheduledUntil == null);
        }

        MaintenanceDraft draft() {
            return new MaintenanceDraft(
                    ShortText.text(title),
                    LongText.text(description),
                    scheduledFor == null ? null : new Window(Moments.of(scheduledFor), Moments.of(scheduledUntil)),
                    componentIds,
                    reminders,
                    recurrence);
        }
    }

    /** @param scheduledFor and {@code scheduledUntil} only to move the window */
    record Tell(
            @NotNull MaintenanceState status,
            @NotNull @Valid LongText body,
            Instant scheduledFor,
            Instant scheduledUntil) {

        @AssertTrue(message = "must come together")
        boolean isScheduledUntil() {
            return (scheduledFor == null) == (scheduledUntil == null);
        }

        Window window() {
            return scheduledFor == null ? null : new Window(Moments.of(scheduledFor), Moments.of(scheduledUntil));
        }
    }
}
