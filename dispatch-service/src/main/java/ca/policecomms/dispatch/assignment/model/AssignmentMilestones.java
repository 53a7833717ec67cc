package ca.policecomms.dispatch.assignment.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** When an assignment reached each stage; null is not reached, or not known. */
@Embeddable
public record AssignmentMilestones(
        @Column(name = "stacked_at") Instant stackedAt,
        @Column(name = "dispatched_at") Instant dispatchedAt,
        @Column(name = "ack_at") Instant ackAt,
        @Column(name = "en_route_at") Instant enRouteAt,
        @Column(name = "on_scene_at") Instant onSceneAt,
        @Column(name = "transport_at") Instant transportAt,
        @Column(name = "at_destination_at") Instant atDestinationAt,
        @Column(name = "ended_at") Instant endedAt) {

    static final AssignmentMilestones NONE = new AssignmentMilestones(null, null, null, null, null, null, null, null);

    /** The same with the milestone of a state set. All ends share one column: the state tells which it was. */
    AssignmentMilestones reached(AssignmentState state, Instant at) {
        return new AssignmentMilestones(
                state == AssignmentState.STACKED ? at : stackedAt,
                state == AssignmentState.DISPATCHED ? at : dispatchedAt,
                state == AssignmentState.ACKNOWLEDGED ? at : ackAt,
                state == AssignmentState.EN_ROUTE ? at : enRouteAt,
                state == AssignmentState.ON_SCENE ? at : onSceneAt,
                state == AssignmentState.TRANSPORTING ? at : transportAt,
                state == AssignmentState.AT_DESTINATION ? at : atDestinationAt,
                state.isEnded() ? at : endedAt);
    }

    /** The time of the stage that was reached last in the order of the stages, whatever the clock says; or null. */
    Instant latestStage() {
        return Stream.of(atDestinationAt, transportAt, onSceneAt, enRouteAt, ackAt, dispatchedAt, stackedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
