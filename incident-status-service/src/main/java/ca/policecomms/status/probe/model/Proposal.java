package ca.policecomms.status.probe.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.ComponentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a probe found, as a draft that people may take up. Staff only. */
@Entity
@Table(name = "proposal")
public class Proposal {

    @Id
    private UUID id;

    private long version;

    @Column(name = "probe_id")
    private UUID probeId;

    @Column(name = "component_id")
    private UUID componentId;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Enumerated(EnumType.STRING)
    private ProbeHealth health;

    @Enumerated(EnumType.STRING)
    private ComponentStatus status;

    @Column(name = "publication_id")
    private UUID publicationId;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence layer. */
    protected Proposal() {}

    public Proposal(UUID id, Probe probe, Instant now) {
        this.id = id;
        this.version = 1;
        this.probeId = probe.id();
        this.componentId = probe.componentId();
        this.state = ProposalState.OPEN;
        this.health = probe.health();
        this.status = probe.health() == ProbeHealth.UP ? ComponentStatus.OPERATIONAL : ComponentStatus.PARTIAL_OUTAGE;
        this.createdAt = now;
    }

    /** @param publication the draft that was made of it */
    public void accept(UUID publication, String by, Instant now) {
        decide(ProposalState.ACCEPTED, by, now);
        publicationId = publication;
    }

    public void dismiss(String why, String by, Instant now) {
        decide(ProposalState.DISMISSED, by, now);
        reason = why;
    }

    public void supersede(Instant now) {
        decide(ProposalState.SUPERSEDED, null, now);
    }

    private void decide(ProposalState next, String by, Instant now) {
        if (state != ProposalState.OPEN) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The proposal is decided already.")
                    .with("proposalId", id)
                    .with("state", state);
        }
        state = next;
        decidedBy = by;
        decidedAt = now;
        version++;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID probeId() {
        return probeId;
    }

    public UUID componentId() {
        return componentId;
    }

    public ProposalState state() {
        return state;
    }

    public ProbeHealth health() {
        return health;
    }

    public ComponentStatus status() {
        return status;
    }

    public UUID publicationId() {
        return publicationId;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
