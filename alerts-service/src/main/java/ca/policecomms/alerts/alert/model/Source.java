package ca.policecomms.alerts.alert.model;

import java.util.UUID;

/**
 * The fact that made a version.
 *
 * @param dedupe facts with one value belong to one alert
 */
public record Source(String type, UUID id, UUID eventId, String ruleKey, int ruleVersion, String dedupe) {}
