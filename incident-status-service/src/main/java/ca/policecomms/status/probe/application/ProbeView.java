package ca.policecomms.status.probe.application;

import ca.policecomms.status.probe.model.Probe;
import ca.policecomms.status.probe.model.ProbeHealth;
import ca.policecomms.status.probe.model.ProbeKind;
import java.time.Instant;
import java.util.UUID;

/** @param results of the last looks, oldest first: 1 worked, 0 did not */
public record ProbeView(
        UUID id,
        long version,
        String name,
        ProbeKind kind,
        String target,
        UUID componentId,
        int intervalSeconds,
        int timeoutMillis,
        int failures,
        int window,
        boolean enabled,
        ProbeHealth health,
        String results,
        Instant lastAt,
        Instant lastBeatAt) {

    public static ProbeView of(Probe p) {
        return new ProbeView(
                p.id(),
                p.version(),
                p.name(),
                p.kind(),
                p.target(),
                p.componentId(),
                p.intervalSeconds(),
                p.timeoutMillis(),
                p.failures(),
                p.window(),
                p.enabled(),
                p.health(),
                p.results(),
                p.lastAt(),
                p.lastBeatAt());
    }
}
