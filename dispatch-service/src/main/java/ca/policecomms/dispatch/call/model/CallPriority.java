package ca.policecomms.dispatch.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Initial, current and final priority of a call (requirement D15): 0, officer emergency, to 5, administrative; null when
 * not decided yet. The final one is that at the last end, null while the call is open.
 */
@Embeddable
public record CallPriority(
        @Column(name = "initial_priority") Integer initial,
        @Column(name = "priority") Integer current,
        @Column(name = "final_priority") Integer atEnd) {

    static CallPriority of(Integer given) {
        return new CallPriority(given, given, null);
    }

    CallPriority changedTo(int to) {
        return new CallPriority(initial == null ? (Integer) to : initial, to, atEnd);
    }

    CallPriority in(CallState state) {
        return new CallPriority(initial, current, state.isOpen() ? null : current);
    }
}
