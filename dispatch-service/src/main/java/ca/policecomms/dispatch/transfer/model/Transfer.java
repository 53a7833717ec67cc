package ca.policecomms.dispatch.transfer.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A call, or a part of it, is handed to another agency. Part of the call's aggregate: its facts are facts of the call. We
 * stay responsible until it is accepted (requirement D17).
 */
@Entity
@Table(name = "call_transfer")
public class Transfer {
    @Id
    private UUID id;

    private long version;

    @Column(name = "call_id")
    private UUID callId;

    private String agency;

    @Column(name = "agency_version")
    private int agencyVersion;

    /** Both work, each its own part: the call stays ours as well (requirement D19). */
    private boolean joint;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    @Column(name = "reason_code")
    private String reasonCode;

    @Column(name = "end_reason_code")
    private String endReasonCode;

    @Column(name = "accepted_by")
    private String acceptedBy;

    @Embedded
    private TransferMilestones milestones = TransferMilestones.NONE;

    /** For the persistence layer. */
    protected Transfer() {}

    /** @param agencyVersion version of the register's entry that was called */
    public Transfer(UUID id, UUID callId, String agency, int agencyVersion, boolean joint, String reasonCode) {
        this.id = id;
        this.callId = callId;
        this.agency = agency;
        this.agencyVersion = agencyVersion;
        this.joint = joint;
        this.reasonCode = reasonCode;
    }

    public Fact request(Stamp stamp) {
        move(TransferState.REQUESTED, stamp);
        return fact(FactType.TRANSFER_REQUESTED).with("reasonCode", reasonCode).privately("joint", joint);
    }

    /**
     * A step forward, or the end.
     *
     * @param detail name of who accepts, or reason code of a failure; null for the other acts
     * @throws ProblemException 409 {@code illegal-transition}; 422 without the name or the reason
     */
    public Fact act(TransferAct act, String detail, Stamp stamp) {
        act.require(state);
        if (detail == null && act == TransferAct.ACCEPT) {
            throw required("acceptedBy", "name of the accepter");
        }
        if (detail == null && act.target().isFailed()) {
            throw required("reasonCode", "why it ends");
        }
        if (act == TransferAct.ACCEPT) {
            acceptedBy = detail;
        } else if (act.target().isFailed()) {
            endReasonCode = detail;
        }
        move(act.target(), stamp);
        return switch (act) {
            case RING -> step("TRANSFER_RINGING");
            case CONFERENCE -> step("TRANSFER_CONFERENCED");
            case ACCEPT -> fact(FactType.TRANSFER_ACCEPTED).privately("acceptedBy", acceptedBy);
            case COMPLETE -> fact(FactType.TRANSFER_COMPLETED);
            case REFUSE -> fact(FactType.TRANSFER_REFUSED).with("reasonCode", detail);
            case NO_ANSWER -> fact(FactType.TRANSFER_UNANSWERED).with("reasonCode", detail);
            case WITHDRAW -> fact(FactType.TRANSFER_WITHDRAWN).with("reasonCode", detail);
        };
    }

    private static ProblemException required(String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, "Something is missing.")
                .violation(field, message)
                .with("rule", "D17");
    }

    private Fact step(String reasonCode) {
        return Fact.of(FactType.CALL_UPDATED)
                .with("callId", callId)
                .with("reasonCode", reasonCode)
                .privately("transferId", id)
                .privately("agency", agency);
    }

    private Fact fact(FactType type) {
        return Fact.of(type).with("transferId", id).with("callId", callId).with("agency", agency);
    }

    private void move(TransferState to, Stamp stamp) {
        state = to;
        milestones = milestones().reached(to, stamp.occurredAt());
        version++;
    }

    /** None is read where no time is known. */
    private TransferMilestones milestones() {
        return milestones == null ? TransferMilestones.NONE : milestones;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID callId() {
        return callId;
    }

    public String agency() {
        return agency;
    }

    public boolean joint() {
        return joint;
    }

    public TransferState state() {
        return state;
    }

    public TransferView view() {
        return new TransferView(
                id,
                version,
                callId,
                agency,
                agencyVersion,
                joint,
                state,
                TransferAct.allowed(state),
                reasonCode,
                endReasonCode,
                acceptedBy,
                milestones());
    }
}
