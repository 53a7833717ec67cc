package ca.policecomms.status.alarm.model;

import java.time.Instant;
import java.util.UUID;

/**
 * @param type what happened
 * @param kind of what is late: {@code next-update}, {@code silence}, {@code notification}, {@code hold-review},
 *     {@code break-glass-review}, {@code translation}, {@code probe}
 * @param subject id of what is late; events of one subject stay in order
 * @param version of the event for that subject, on its own count
 * @param code public code of the incident concerned; null for none
 * @param number of the incident concerned; null for none
 * @param dueAt when it was or is due; null for none
 */
public record StaffAlarm(
        Type type,
        String kind,
        UUID subject,
        long version,
        UUID incidentId,
        String code,
        String number,
        Instant dueAt,
        Instant at) {

    public enum Type {
        PROMISE_MISSED,
        DEADLINE_APPROACHED,
        DEADLINE_MISSED,
        PROBE_PROPOSED
    }
}
