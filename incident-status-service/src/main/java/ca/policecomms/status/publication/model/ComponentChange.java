package ca.policecomms.status.publication.model;

import ca.policecomms.status.component.model.ComponentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * A component as a publication will show it.
 *
 * @param since when the status began for the public; null for the time of release
 */
@Embeddable
public record ComponentChange(
        @Column(name = "component_id") UUID componentId,
        @Enumerated(EnumType.STRING) ComponentStatus status,
        Instant since) {}
