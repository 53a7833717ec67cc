package ca.policecomms.dispatch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.plan.adapter.profile.ProfilePlans;
import ca.policecomms.dispatch.plan.model.PlanBook;
import ca.policecomms.dispatch.plan.model.ResponsePlan;
import ca.policecomms.dispatch.plan.model.ResponsePlan.PlanFit;
import ca.policecomms.dispatch.plan.model.ResponsePlan.PlanNeed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanBookTest {
    @Test
    @DisplayName("D22 the plan that says most about the call is chosen: answers, type, then the narrower range")
    void specific() {
        PlanBook book = new PlanBook(List.of(
                plan("ANY", false, new PlanFit(Set.of(), 0, 5, Map.of())),
                plan("P2", false, new PlanFit(Set.of(), 2, 2, Map.of())),
                plan("TYPE", false, new PlanFit(Set.of("NOISE"), 0, 5, Map.of())),
                plan("ARMED", false, new PlanFit(Set.of(), 0, 5, Map.of("WEAPON", Set.of("YES", "UNKNOWN"))))));
        assertThat(chosen(book, "ALARM", 3, Map.of())).isEqualTo("ANY");
        assertThat(chosen(book, "ALARM", 2, Map.of())).isEqualTo("P2");
        assertThat(chosen(book, "NOISE", 2, Map.of())).isEqualTo("TYPE");
        assertThat(chosen(book, "NOISE", 2, Map.of("WEAPON", "UNKNOWN"))).isEqualTo("ARMED");
        assertThat(chosen(book, "NOISE", 2, Map.of("WEAPON", "NO"))).isEqualTo("TYPE");
    }

    @Test
    @DisplayName("D22 a retired plan is chosen no more")
    void retired() {
        PlanBook book = new PlanBook(List.of(plan("ANY", true, new PlanFit(Set.of(), 0, 5, Map.of()))));
        assertThat(book.choose("NOISE", 3, Map.of())).isEmpty();
    }

    @ParameterizedTest(name = "D22 {0}")
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D22 every priority has a plan in the profile; none sends bylaw officers alone to P0 to P2")
    void profile(String key) {
        PlanBook book = ProfilePlans.of(AgencyProfileProducer.load(key, Optional.empty()));
        for (int priority = 0; priority <= 5; priority++) {
            ResponsePlan plan = book.choose("UNKNOWN", priority, Map.of()).orElseThrow();
            assertThat(plan.needs()).isNotEmpty();
            assertThat(plan.sendsBylawAloneToUrgent()).isFalse();
        }
        assertThat(chosen(book, "NOISE", 4, Map.of())).isEqualTo("BYLAW");
        assertThat(chosen(book, "NOISE", 2, Map.of())).isEqualTo("IN_PROGRESS");
    }

    private static String chosen(PlanBook book, String type, int priority, Map<String, String> answers) {
        return book.choose(type, priority, answers).orElseThrow().code();
    }

    private static ResponsePlan plan(String code, boolean retired, PlanFit when) {
        return new ResponsePlan(
                code,
                1,
                new Label("Plan", "Plan"),
                retired,
                when,
                List.of(new PlanNeed(RespondingService.POLICE, List.of(), 1, false)),
                List.of());
    }
}
