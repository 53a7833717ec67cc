package ca.policecomms.status.component.adapter.rest;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.StatusChange;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

record StatusChangeView(
        UUID id,
        ComponentStatus old,
        @JsonProperty("new") ComponentStatus now,
        Instant since,
        UUID incidentId,
        long sequence) {

    static StatusChangeView of(StatusChange c) {
        return new StatusChangeView(c.id(), c.oldStatus(), c.newStatus(), c.since(), c.incidentId(), c.sequence());
    }
}
