package ca.policecomms.status.restoration.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.ComponentState;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartSource;
import ca.policecomms.status.publication.model.ReleaseMoment;
import ca.policecomms.status.restoration.model.RestorationItem;
import ca.policecomms.status.restoration.model.Restorations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReleasingRestorations implements PartSource {

    private final Restorations restorations;
    private final Incidents incidents;
    private final Components components;

    ReleasingRestorations(Restorations restorations, Incidents incidents, Components components) {
        this.restorations = restorations;
        this.incidents = incidents;
        this.components = components;
    }

    @Override
    public PartKind kind() {
        return PartKind.RESTORATION;
    }

    @Override
    public List<RestorationItem> lock(Collection<UUID> ids) {
        return restorations.lockAll(ids);
    }

    /** The public knows incident and system, before this release or by it. */
    @Override
    public void require(Part part, Gathered gathered) {
        RestorationItem item = (RestorationItem) part;
        boolean incident = gathered.incidents().containsKey(item.incidentId())
                || incidents
                        .find(item.incidentId())
                        .filter(i -> i.releasedAt() != null)
                        .isPresent();
        boolean system = gathered.publication().components().stream()
                        .anyMatch(change -> change.componentId().equals(item.componentId()))
                || components
                        .find(item.componentId())
                        .filter(c -> c.state() == ComponentState.RELEASED)
                        .isPresent();
        if (!incident || !system) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The board shows what the public knows of.")
                    .with("restorationItemId", item.id())
                    .violation("parts", "must be of a released incident and system");
        }
    }

    @Override
    public void release(Part part, ReleaseMoment moment) {
        RestorationItem item = (RestorationItem) part;
        item.release(moment.at());
        restorations.release(item, moment.sequence());
    }
}
