package ca.policecomms.status.component.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentState;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Takes a component that works, and is no emergency line, off the page for good. */
@ApplicationScoped
public class RetiringComponent {

    private final Components components;
    private final ReleasedFacts released;
    private final Event<NewRelease> newRelease;
    private final Event<DraftEdited> edits;
    private final Audit audit;
    private final Clock clock;

    RetiringComponent(
            Components components,
            ReleasedFacts released,
            Event<NewRelease> newRelease,
            Event<DraftEdited> edits,
            Audit audit,
            Clock clock) {
        this.components = components;
        this.released = released;
        this.newRelease = newRelease;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Component retire(UUID id, long version, String by) {
        Instant now = Moments.now(clock);
        edits.fire(new DraftEdited(id, by));
        Component component = components.lock(id).orElseThrow(() -> DescribingComponent.missing(id));
        EntityTags.check(version, component.version(), ComponentView.of(component));
        boolean known = component.state() == ComponentState.RELEASED;
        if (components.namedByOpenIncident(id)) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "An open incident tells of this component.")
                    .with("componentId", id);
        }
        component.retire(now);
        if (known) {
            long sequence = released.begin(now);
            released.put(component);
            newRelease.fire(new NewRelease(sequence));
        }
        audit.did("component.retired", id.toString(), Map.of());
        return component;
    }
}
