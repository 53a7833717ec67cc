package ca.policecomms.dispatch.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * Into which call a call was merged, and in which state it was then, so that the merge can be undone (requirement D12).
 */
@Embeddable
public record CallMerge(
        @Column(name = "survivor_id") UUID survivorId,

        @Enumerated(EnumType.STRING) @Column(name = "merged_from")
        CallState from) {

    static final CallMerge NONE = new CallMerge(null, null);

    /** The state after the merge is undone: work that went on without it is not resumed, it waits in the queue. */
    CallState back(Instant dueAt, Instant now) {
        if (from == CallState.INTAKE) {
            return CallState.INTAKE;
        }
        return from == CallState.SCHEDULED && dueAt.isAfter(now) ? CallState.SCHEDULED : CallState.PENDING;
    }
}
