package ca.policecomms.status.publication.model;

import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentAct;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.wording.model.ToFollow;
import java.time.Instant;
import java.util.List;

/**
 * What a release made public.
 *
 * @param changed components whose status or alternate is new
 * @param toFollow the language that comes later
 */
public record Release(long sequence, Instant at, List<Told> told, List<Changed> changed, ToFollow toFollow) {

    /** @param emergencyAffected an emergency line does not work, or did not before this release */
    public record Told(
            Incident incident,
            IncidentAct act,
            IncidentUpdate update,
            List<AffectedComponent> affected,
            List<String> groups,
            boolean emergencyAffected) {}

    /**
     * @param alternate that serves the public now, null for none
     * @param cause the incident that is told of in the same release, null for none
     */
    public record Changed(Component component, ComponentStatus old, Alternate alternate, Incident cause) {}
}
