package ca.policecomms.dispatch.unit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A unit's cry for help, the one that is on or the last one. It lies over the status and changes nothing of it.
 *
 * @param at when it was raised
 * @param endAt when it was ended, null while it is on
 * @param callId the call that it opened
 * @param checkedBy the first of the two people who heard that the crew is well; null before
 * @param checkedRole in which role
 */
@Embeddable
public record Emergency(
        @Column(name = "emergency_at") Instant at,
        @Column(name = "emergency_end_at") Instant endAt,
        @Column(name = "emergency_call_id") UUID callId,
        @Column(name = "emergency_checked_by") String checkedBy,
        @Column(name = "emergency_checked_role") String checkedRole) {

    public boolean on() {
        return at != null && endAt == null;
    }

    Emergency checked(String person, String role) {
        return new Emergency(at, endAt, callId, person, role);
    }

    Emergency ended(Instant when) {
        return new Emergency(at, when, callId, checkedBy, checkedRole);
    }
}
