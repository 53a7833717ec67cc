package ca.policecomms.status.probe.model;

import java.util.UUID;

/**
 * What an editor says about a probe; a null part stays.
 *
 * @param intervalSeconds between two looks, 10 to 86,400
 * @param timeoutMillis after which a look has failed, 100 to 30,000
 * @param failures so many of the last {@code window} looks fail before it counts as down
 */
public record ProbeSettings(
        String name,
        String target,
        UUID componentId,
        Integer intervalSeconds,
        Integer timeoutMillis,
        Integer failures,
        Integer window,
        Boolean enabled) {}
