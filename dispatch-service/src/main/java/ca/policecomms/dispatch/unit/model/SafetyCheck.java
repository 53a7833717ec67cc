package ca.policecomms.dispatch.unit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Somebody waits for a word of the unit (requirement D33).
 *
 * @param dueAt when it is asked, or the check climbs further
 * @param step whom an unanswered check has reached: null nobody yet, 0 the dispatcher, 1 the supervisor, 2 all consoles
 */
@Embeddable
public record SafetyCheck(
        @Column(name = "check_due_at") Instant dueAt,
        @Column(name = "check_step") Integer step) {

    public static SafetyCheck at(Instant due) {
        return new SafetyCheck(due, null);
    }
}
