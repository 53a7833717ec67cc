package ca.policecomms.status.probe.adapter.rest;

import ca.policecomms.status.probe.model.ProbeKind;
import ca.policecomms.status.probe.model.ProbeSettings;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

final class ProbeRequests {

    private ProbeRequests() {}

    record Create(
            @NotBlank @PlainText @Size(max = 200) String name,
            @NotNull ProbeKind kind,
            @Size(min = 1, max = 500) String target,
            @NotNull UUID componentId,
            @Min(10) @Max(86_400) Integer intervalSeconds,
            @Min(100) @Max(30_000) Integer timeoutMillis,
            @Min(1) @Max(20) Integer failures,
            @Min(1) @Max(20) Integer window) {

        ProbeSettings settings() {
            return new ProbeSettings(name, target, componentId, intervalSeconds, timeoutMillis, failures, window, true);
        }
    }

    record Change(
            @PlainText @Size(min = 1, max = 200) String name,
            @Size(min = 1, max = 500) String target,
            UUID componentId,
            @Min(10) @Max(86_400) Integer intervalSeconds,
            @Min(100) @Max(30_000) Integer timeoutMillis,
            @Min(1) @Max(20) Integer failures,
            @Min(1) @Max(20) Integer window,
            Boolean enabled) {

        ProbeSettings settings() {
            return new ProbeSettings(
                    name, target, componentId, intervalSeconds, timeoutMillis, failures, window, enabled);
        }
    }

    record Dismiss(@NotBlank @PlainText @Size(max = 2_000) String reason) {}
}
