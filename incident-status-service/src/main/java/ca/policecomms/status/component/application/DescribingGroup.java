package ca.policecomms.status.component.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.ComponentGroup;
import ca.policecomms.status.component.model.Groups;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Moments;
import ca.policecomms.status.wording.model.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Headings of the page; the public sees one when a component below it is released. */
@ApplicationScoped
public class DescribingGroup {

    private final Groups groups;
    private final Audit audit;
    private final Clock clock;

    DescribingGroup(Groups groups, Audit audit, Clock clock) {
        this.groups = groups;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ComponentGroup create(Bilingual name, int position) {
        ComponentGroup group = new ComponentGroup(Ids.next(), PublicCode.random(), name, position, Moments.now(clock));
        groups.add(group);
        audit.did("component-group.created", group.id().toString(), Map.of());
        return group;
    }

    /** A null part stays. */
    @Transactional
    public ComponentGroup change(UUID id, long version, Bilingual name, Integer position) {
        ComponentGroup group = groups.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, group.version(), GroupView.of(group));
        group.change(name, position, Moments.now(clock));
        audit.did("component-group.changed", id.toString(), Map.of());
        return group;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no component group " + id + ".");
    }
}
