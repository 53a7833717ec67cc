package ca.policecomms.status.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.Samples;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentGroup;
import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.Description;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.wording.model.Bilingual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImpactProposalTest {

    private final Map<UUID, Component> components = new HashMap<>();

    private ComponentChange change(ComponentKind kind, ComponentStatus status) {
        ComponentGroup group = new ComponentGroup(Ids.next(), "publicgroup1", Bilingual.NONE, 1, Samples.EIGHT);
        Component component = new Component(
                Ids.next(),
                "abcdefghijkl",
                new Description(kind, Bilingual.NONE, Bilingual.NONE, null, group.id(), 1, true, null),
                group,
                "erin",
                Samples.EIGHT);
        components.put(component.id(), component);
        return new ComponentChange(component.id(), status, null);
    }

    @Test
    @DisplayName("S16 components propose an impact: the worst of them, critical when every function is out")
    void proposed() {
        assertThat(ImpactProposal.of(List.of(), components)).isNull();
        ComponentChange slow = change(ComponentKind.FUNCTION, ComponentStatus.DEGRADED_PERFORMANCE);
        ComponentChange out = change(ComponentKind.FUNCTION, ComponentStatus.MAJOR_OUTAGE);
        ComponentChange alsoOut = change(ComponentKind.FUNCTION, ComponentStatus.MAJOR_OUTAGE);
        ComponentChange system = change(ComponentKind.SYSTEM, ComponentStatus.DEGRADED_PERFORMANCE);
        assertThat(ImpactProposal.of(List.of(slow), components)).isEqualTo(Impact.MINOR);
        assertThat(ImpactProposal.of(List.of(slow, out), components)).isEqualTo(Impact.MAJOR);
        assertThat(ImpactProposal.of(List.of(out, alsoOut, system), components)).isEqualTo(Impact.CRITICAL);
    }
}
