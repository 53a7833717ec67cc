package ca.policecomms.status.maintenance.model;

import ca.policecomms.status.component.model.ComponentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** @param previous what it was before the window; null before it starts, and when it keeps its status */
@Embeddable
public record MaintainedComponent(
        @Column(name = "component_id") UUID componentId,

        @Enumerated(EnumType.STRING) @Column(name = "previous_status")
        ComponentStatus previous) {}
