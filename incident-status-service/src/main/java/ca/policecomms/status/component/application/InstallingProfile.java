package ca.policecomms.status.component.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentGroup;
import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.component.model.Description;
import ca.policecomms.status.component.model.Groups;
import ca.policecomms.status.component.model.StartingPage;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.Moments;
import ca.policecomms.status.wording.model.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts on the page what an agency starts with. What is there already is left as people have made it since, so that this
 * can run at every start and on every replica.
 */
@ApplicationScoped
public class InstallingProfile {

    private final Groups groups;
    private final Components components;
    private final ReleasedFacts released;
    private final Clock clock;

    InstallingProfile(Groups groups, Components components, ReleasedFacts released, Clock clock) {
        this.groups = groups;
        this.components = components;
        this.released = released;
        this.clock = clock;
    }

    /** @param agency key of the profile, part of the names that the codes are made of */
    @Transactional
    public void install(String agency, StartingPage page) {
        Instant now = Moments.now(clock);
        if (missing(agency, page).isEmpty()) {
            return;
        }
        // Locks out other replicas that install at the same time; what they did meanwhile is seen below.
        released.begin(now);
        Map<String, ComponentGroup> byKey = new HashMap<>();
        int groupPosition = 1;
        for (StartingPage.Group group : page.groups()) {
            byKey.put(group.key(), group(agency, group, groupPosition++, now));
        }
        for (StartingPage.Function function : missing(agency, page)) {
            ComponentGroup group = byKey.get(function.group());
            Description draft = new Description(
                    ComponentKind.FUNCTION,
                    function.name(),
                    function.description(),
                    null,
                    group.id(),
                    page.components().indexOf(function) + 1,
                    true,
                    null);
            Component component =
                    new Component(Ids.next(), code(agency, "component", function.key()), draft, group, "profile", now);
            component.release(ComponentStatus.OPERATIONAL, now, now);
            components.add(component);
            released.put(component);
        }
    }

    private List<StartingPage.Function> missing(String agency, StartingPage page) {
        List<StartingPage.Function> missing = new ArrayList<>();
        for (StartingPage.Function function : page.components()) {
            if (components.findByCode(code(agency, "component", function.key())).isEmpty()) {
                missing.add(function);
            }
        }
        return missing;
    }

    private ComponentGroup group(String agency, StartingPage.Group start, int position, Instant now) {
        String code = code(agency, "group", start.key());
        return groups.findByCode(code).orElseGet(() -> {
            ComponentGroup group = new ComponentGroup(Ids.next(), code, start.name(), position, now);
            groups.add(group);
            return group;
        });
    }

    private static String code(String agency, String kind, String key) {
        return PublicCode.derivedFrom(agency + "/" + kind + "/" + key);
    }
}
