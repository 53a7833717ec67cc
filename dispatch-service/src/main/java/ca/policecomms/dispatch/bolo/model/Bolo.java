package ca.policecomms.dispatch.bolo.model;

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

/** Be on the lookout: a person, a vehicle, a thing. It expires, and everybody acknowledges it each shift (D36). */
@Entity
@Table(name = "bolo")
public class Bolo implements Subject {
    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    @Enumerated(EnumType.STRING)
    private BoloKind kind;

    private String text;
    private String division;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For the persistence layer. */
    protected Bolo() {}

    /**
     * @param division that it concerns, null for all
     * @param callId that it comes from, null for none
     */
    public Bolo(UUID id, BoloKind kind, String text, String division, UUID callId, Instant expiresAt, Stamp stamp) {
        this.id = id;
        this.version = 1;
        this.kind = kind;
        this.text = text;
        this.division = division;
        this.callId = callId;
        this.expiresAt = expiresAt;
        this.issuedAt = stamp.recordedAt();
        this.issuedBy = stamp.actor();
    }

    public Fact issued() {
        return fact(FactType.BOLO_ISSUED);
    }

    /** Null keeps what was there. Who acknowledged the older text has not acknowledged this one. */
    public Fact change(String newText, Instant newExpiry) {
        text = newText == null ? text : newText;
        expiresAt = newExpiry == null ? expiresAt : newExpiry;
        version++;
        return fact(FactType.BOLO_CHANGED);
    }

    /** @param shift start of the shift for which it is acknowledged */
    public Fact acknowledged(Instant shift) {
        return Fact.of(FactType.BOLO_ACKNOWLEDGED)
                .privately("boloId", id)
                .privately("version", version)
                .privately("shift", shift);
    }

    private Fact fact(FactType type) {
        return Fact.of(type)
                .privately("boloId", id)
                .privately("kind", kind)
                .privately("text", text)
                .privately("division", division)
                .privately("callId", callId)
                .privately("expiresAt", expiresAt);
    }

    public boolean expiredAt(Instant now) {
        return !expiresAt.isAfter(now);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "bolo";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public long version() {
        return version;
    }

    public BoloKind what() {
        return kind;
    }

    public String text() {
        return text;
    }

    public String division() {
        return division;
    }

    public UUID callId() {
        return callId;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
