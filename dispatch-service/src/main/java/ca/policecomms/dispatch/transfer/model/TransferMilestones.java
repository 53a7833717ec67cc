package ca.policecomms.dispatch.transfer.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a transfer reached each stage; null is not, or not known. All failures share {@code endedAt}. */
@Embeddable
public record TransferMilestones(
        @Column(name = "requested_at") Instant requestedAt,
        @Column(name = "ringing_at") Instant ringingAt,
        @Column(name = "conferenced_at") Instant conferencedAt,
        @Column(name = "accepted_at") Instant acceptedAt,
        @Column(name = "released_at") Instant releasedAt,
        @Column(name = "ended_at") Instant endedAt) {

    static final TransferMilestones NONE = new TransferMilestones(null, null, null, null, null, null);

    TransferMilestones reached(TransferState state, Instant at) {
        return new TransferMilestones(
                state == TransferState.REQUESTED ? at : requestedAt,
                state == TransferState.RINGING ? at : ringingAt,
                state == TransferState.CONFERENCED ? at : conferencedAt,
                state == TransferState.ACCEPTED ? at : acceptedAt,
                state == TransferState.COMPLETED ? at : releasedAt,
                state.isFailed() ? at : endedAt);
    }
}
