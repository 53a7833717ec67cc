package ca.policecomms.alerts.delivery.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a delivery that was handed over.
 *
 * @param state ACCEPTED, PENDING (again at {@code dueAt}), FAILED, UNKNOWN or DEAD
 * @param cause codes and our own words, never the server's; null when accepted
 */
public record Outcome(UUID id, DeliveryState state, Instant dueAt, String cause) {}
