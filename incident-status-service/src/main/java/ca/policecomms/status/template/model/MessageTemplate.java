package ca.policecomms.status.template.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A prepared text; what it says is in its versions. */
@Entity
@Table(name = "message_template")
public class MessageTemplate {

    @Id
    private UUID id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence layer. */
    protected MessageTemplate() {}

    public MessageTemplate(UUID id, String name, Instant now) {
        this.id = id;
        this.name = name;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
