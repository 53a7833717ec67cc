package ca.policecomms.status.advice.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A piece of advice that goes with any incident; what it says is in its versions. */
@Entity
@Table(name = "advice_card")
public class AdviceCard {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private AdviceKind kind;

    private int position;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence layer. */
    protected AdviceCard() {}

    public AdviceCard(UUID id, String code, AdviceKind kind, int position, Instant now) {
        this.id = id;
        this.code = code;
        this.kind = kind;
        this.position = position;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public AdviceKind kind() {
        return kind;
    }

    public int position() {
        return position;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
