package ca.policecomms.status.component.model;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import ca.policecomms.status.StateMatrix;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComponentStatesTest {

    private static final Instant NOW = Samples.EIGHT;

    private static Component draft() {
        ComponentGroup group = new ComponentGroup(Ids.next(), "publicgroup1", Bilingual.NONE, 1, NOW);
        Description text = new Description(
                ComponentKind.SYSTEM, new Bilingual("a", "b"), Bilingual.NONE, null, group.id(), 1, true, null);
        return new Component(Ids.next(), "abcdefghijkl", text, group, "erin", NOW);
    }

    private static Component released() {
        Component component = draft();
        component.release(ComponentStatus.OPERATIONAL, NOW, NOW);
        return component;
    }

    private static Component retired() {
        Component component = released();
        component.retire(NOW);
        return component;
    }

    @Test
    @DisplayName("S4 every command in every state of a component")
    void matrix() {
        ComponentState[] living = {ComponentState.DRAFT, ComponentState.RELEASED};
        new StateMatrix<ComponentState, Component>()
                .state(ComponentState.DRAFT, ComponentStatesTest::draft)
                .state(ComponentState.RELEASED, ComponentStatesTest::released)
                .state(ComponentState.RETIRED, ComponentStatesTest::retired)
                .command(
                        "describe",
                        c -> c.describe(
                                new Description(null, null, null, null, null, null, null, null), null, "e", NOW),
                        living)
                .command("release", c -> c.release(ComponentStatus.MAJOR_OUTAGE, NOW, NOW), living)
                .command("maintain", c -> c.maintain(ComponentStatus.UNDER_MAINTENANCE, NOW), living)
                .command("retire", c -> c.retire(NOW), living)
                .verify(ComponentState.values());
    }

    @Test
    @DisplayName("S4 what does not work is not retired")
    void impaired() {
        Component component = draft();
        component.release(ComponentStatus.DEGRADED_PERFORMANCE, NOW, NOW);
        Refusals.assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> component.retire(NOW));
    }
}
