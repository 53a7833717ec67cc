package ca.policecomms.dispatch.caution.model;

import ca.policecomms.dispatch.call.model.Location;
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

/** What those who go to a premise, or talk to a telephone, should know (requirement D35). */
@Entity
@Table(name = "caution")
public class Caution implements Subject {
    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    private String code;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String text;
    private String source;

    @Column(name = "civic_number")
    private Integer civicNumber;

    private String street;

    @Column(name = "premise_key")
    private String premiseKey;

    private String phone;

    @Column(name = "phone_key")
    private String phoneKey;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For the persistence layer. */
    protected Caution() {}

    /**
     * @param content what is said
     * @param place with civic number and street; null for one of a telephone only
     * @param phone null for one of a premise only
     * @param callId during which it was learnt, null for none
     */
    public Caution(UUID id, CautionContent content, Location place, String phone, UUID callId, Stamp stamp) {
        this.id = id;
        this.version = 1;
        this.code = content.code();
        this.severity = content.severity();
        this.text = content.text();
        this.source = content.source();
        this.expiresAt = content.expiresAt();
        this.premiseKey = PremiseKey.of(place).orElse(null);
        if (premiseKey != null) {
            this.civicNumber = place.civicNumber();
            this.street = place.street();
        }
        this.phoneKey = PremiseKey.ofPhone(phone).orElse(null);
        this.phone = phoneKey == null ? null : phone;
        this.callId = callId;
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = stamp.actor();
    }

    /** Whether it is about something that can be known again. */
    public boolean isAboutSomething() {
        return premiseKey != null || phoneKey != null;
    }

    public Fact recorded() {
        return fact(FactType.CAUTION_RECORDED);
    }

    /** Null keeps what was there. */
    public Fact change(CautionContent content) {
        code = content.code() == null ? code : content.code();
        severity = content.severity() == null ? severity : content.severity();
        text = content.text() == null ? text : content.text();
        source = content.source() == null ? source : content.source();
        expiresAt = content.expiresAt() == null ? expiresAt : content.expiresAt();
        version++;
        return fact(FactType.CAUTION_CHANGED);
    }

    private Fact fact(FactType type) {
        return Fact.of(type)
                .privately("cautionId", id)
                .privately("code", code)
                .privately("severity", severity)
                .privately("source", source)
                .privately("text", text)
                .privately("expiresAt", expiresAt);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "caution";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public long version() {
        return version;
    }

    public CautionContent content() {
        return new CautionContent(code, severity, text, source, expiresAt);
    }

    public Integer civicNumber() {
        return civicNumber;
    }

    public String street() {
        return street;
    }

    public String phone() {
        return phone;
    }

    public UUID callId() {
        return callId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
