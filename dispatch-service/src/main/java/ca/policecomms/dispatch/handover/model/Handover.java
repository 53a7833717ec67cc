package ca.policecomms.dispatch.handover.model;

import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a member leaves to relief, as it was at that moment (requirement D43). */
@Entity
@Table(name = "handover")
public class Handover implements Subject {
    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    private String position;
    private String role;
    private String member;

    @Column(name = "member_name")
    private String memberName;

    @Enumerated(EnumType.STRING)
    private HandoverState state;

    private String notes;
    private String items;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "acknowledged_by_name")
    private String acknowledgedByName;

    /** For the persistence layer. */
    protected Handover() {}

    /** @param items as JSON */
    public Handover(UUID id, String memberName, String notes, String items, Stamp stamp) {
        this.id = id;
        this.version = 1;
        this.position = stamp.position();
        this.role = stamp.role();
        this.member = stamp.actor();
        this.memberName = memberName;
        this.state = HandoverState.OPEN;
        this.notes = notes;
        this.items = items;
        this.takenAt = stamp.recordedAt();
    }

    public Fact begun(int count) {
        return fact("BEGIN").with("items", count).privately("notes", notes);
    }

    /** Null keeps what was there; other items are those of now. */
    public Fact amend(String otherNotes, String otherItems, Stamp stamp) {
        HandoverAct.AMEND.require(state);
        if (otherNotes != null) {
            notes = otherNotes;
        }
        if (otherItems != null) {
            items = otherItems;
            takenAt = stamp.recordedAt();
        }
        version++;
        return fact("AMEND").privately("notes", otherNotes);
    }

    public Fact acknowledge(String name, Stamp stamp) {
        HandoverAct.ACKNOWLEDGE.require(state);
        state = HandoverState.ACKNOWLEDGED;
        acknowledgedAt = stamp.recordedAt();
        acknowledgedBy = stamp.actor();
        acknowledgedByName = name;
        version++;
        return fact("ACKNOWLEDGE");
    }

    public Fact withdraw() {
        HandoverAct.WITHDRAW.require(state);
        state = HandoverState.WITHDRAWN;
        version++;
        return fact("WITHDRAW");
    }

    private Fact fact(String act) {
        return Fact.of(FactType.HANDOVER_CHANGED)
                .with("handoverId", id)
                .with("position", position)
                .with("act", act)
                .with("state", state);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "handover";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public long version() {
        return version;
    }

    public String position() {
        return position;
    }

    public String role() {
        return role;
    }

    /** Subject of the member who leaves. */
    public String member() {
        return member;
    }

    public String memberName() {
        return memberName;
    }

    public HandoverState state() {
        return state;
    }

    public String notes() {
        return notes;
    }

    public String items() {
        return items;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    public String acknowledgedByName() {
        return acknowledgedByName;
    }
}
