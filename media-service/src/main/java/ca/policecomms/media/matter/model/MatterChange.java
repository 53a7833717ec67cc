package ca.policecomms.media.matter.model;

import java.time.Instant;

/** Facts that staff state; null members are left as they are. */
public record MatterChange(Title title, IncidentClass incidentClass, Place place, Boolean major, Instant plannedFor) {

    public boolean empty() {
        return title == null && incidentClass == null && place == null && major == null && plannedFor == null;
    }
}
