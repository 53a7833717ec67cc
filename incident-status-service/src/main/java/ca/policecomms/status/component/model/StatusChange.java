package ca.policecomms.status.component.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A status that was released, and its cause; kept for ever. */
@Entity
@Table(name = "component_status_change")
public class StatusChange {

    @Id
    private UUID id;

    @Column(name = "component_id")
    private UUID componentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "old_status")
    private ComponentStatus oldStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "new_status")
    private ComponentStatus newStatus;

    private Instant since;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "publication_id")
    private UUID publicationId;

    private long sequence;

    /** For the persistence layer. */
    protected StatusChange() {}

    /** @param incidentId the cause, null when the publication tells of no incident */
    public StatusChange(
            UUID id,
            Component component,
            ComponentStatus oldStatus,
            UUID incidentId,
            UUID publicationId,
            long sequence) {
        this.id = id;
        this.componentId = component.id();
        this.oldStatus = oldStatus;
        this.newStatus = component.status();
        this.since = component.since();
        this.incidentId = incidentId;
        this.publicationId = publicationId;
        this.sequence = sequence;
    }

    public UUID id() {
        return id;
    }

    public ComponentStatus oldStatus() {
        return oldStatus;
    }

    public ComponentStatus newStatus() {
        return newStatus;
    }

    public Instant since() {
        return since;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public long sequence() {
        return sequence;
    }
}
