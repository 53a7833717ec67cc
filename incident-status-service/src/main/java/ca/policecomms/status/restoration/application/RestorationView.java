package ca.policecomms.status.restoration.application;

import ca.policecomms.status.restoration.model.EndState;
import ca.policecomms.status.restoration.model.GateLine;
import ca.policecomms.status.restoration.model.Partner;
import ca.policecomms.status.restoration.model.RestorationItem;
import ca.policecomms.status.restoration.model.RestorationState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** For staff: with the checklist, evidence and people. */
public record RestorationView(
        UUID id,
        long version,
        RestorationState state,
        UUID incidentId,
        UUID componentId,
        Integer rank,
        String owner,
        EndState endState,
        Instant estimate,
        boolean noEstimate,
        List<GateLine> checklist,
        Partner partner,
        Instant gateAt,
        String gateBy,
        String reason,
        String carryReason,
        String outcome,
        Instant preparingAt,
        Instant restoredAt,
        Instant validatingAt,
        Instant waitingSince,
        Instant liveAt,
        Instant reopenedAt,
        Instant retiredAt,
        Instant releasedAt) {

    public static RestorationView of(RestorationItem r) {
        return new RestorationView(
                r.id(),
                r.version(),
                r.state(),
                r.incidentId(),
                r.componentId(),
                r.rank(),
                r.owner(),
                r.endState(),
                r.estimate(),
                r.noEstimate(),
                r.checklist(),
                r.partner(),
                r.gateAt(),
                r.gateBy(),
                r.reason(),
                r.carryReason(),
                r.outcome(),
                r.preparingAt(),
                r.restoredAt(),
                r.validatingAt(),
                r.waitingSince(),
                r.liveAt(),
                r.reopenedAt(),
                r.retiredAt(),
                r.releasedAt());
    }
}
