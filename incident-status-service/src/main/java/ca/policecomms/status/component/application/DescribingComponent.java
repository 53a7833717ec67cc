package ca.policecomms.status.component.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentGroup;
import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.component.model.Description;
import ca.policecomms.status.component.model.Groups;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Moments;
import ca.policecomms.status.wording.model.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says what components there are; the public reads it after a release. */
@ApplicationScoped
public class DescribingComponent {

    private final Components components;
    private final Groups groups;
    private final Event<DraftEdited> edits;
    private final Audit audit;
    private final Clock clock;

    DescribingComponent(Components components, Groups groups, Event<DraftEdited> edits, Audit audit, Clock clock) {
        this.components = components;
        this.groups = groups;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Component create(Description draft, String author) {
        Component component = new Component(
                Ids.next(), PublicCode.random(), draft, group(draft.groupId()), author, Moments.now(clock));
        carry(component, draft);
        components.add(component);
        audit.did("component.created", component.id().toString(), Map.of());
        return component;
    }

    @Transactional
    public Component change(UUID id, long version, Description change, String author) {
        edits.fire(new DraftEdited(id, author));
        Component component = components.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, component.version(), ComponentView.of(component));
        component.describe(
                change, change.groupId() == null ? null : group(change.groupId()), author, Moments.now(clock));
        carry(component, change);
        audit.did("component.changed", id.toString(), Map.of());
        return component;
    }

    private void carry(Component component, Description description) {
        if (description.carries() == null) {
            return;
        }
        List<Component> functions = components.findAll(description.carries());
        boolean all = functions.size() == description.carries().size()
                && functions.stream().allMatch(function -> function.kind() == ComponentKind.FUNCTION);
        if (!all) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A system carries functions.")
                    .violation("carries", "must name functions");
        }
        component.carry(description.carries());
    }

    private ComponentGroup group(UUID id) {
        return groups.find(id)
                .orElseThrow(() -> ProblemException.of(CommonProblem.RULE_VIOLATED, "The group does not exist.")
                        .violation("groupId", "must name a component group"));
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no component " + id + ".");
    }
}
