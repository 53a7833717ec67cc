package ca.policecomms.status.probe.application;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.probe.model.ProbeHealth;
import ca.policecomms.status.probe.model.Proposal;
import ca.policecomms.status.probe.model.ProposalState;
import java.time.Instant;
import java.util.UUID;

public record ProposalView(
        UUID id,
        long version,
        UUID probeId,
        UUID componentId,
        ProposalState state,
        ProbeHealth health,
        ComponentStatus status,
        UUID publicationId,
        String decidedBy,
        String reason,
        Instant decidedAt,
        Instant createdAt) {

    public static ProposalView of(Proposal p) {
        return new ProposalView(
                p.id(),
                p.version(),
                p.probeId(),
                p.componentId(),
                p.state(),
                p.health(),
                p.status(),
                p.publicationId(),
                p.decidedBy(),
                p.reason(),
                p.decidedAt(),
                p.createdAt());
    }
}
