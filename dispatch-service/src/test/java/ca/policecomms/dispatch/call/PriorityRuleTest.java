package ca.policecomms.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.call.model.PriorityRule;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriorityRuleTest {
    @ParameterizedTest(name = "D14 {0} raises to P{1}")
    @CsvSource({
        "OFFICER_EMERGENCY, 0",
        "WEAPON, 1",
        "LIFE_THREAT, 1",
        "IN_PROGRESS, 2",
        "INJURY, 2",
        "CHILD_AT_RISK, 2",
        "DOMESTIC, 2",
        "PREMISE_CAUTION, 2"
    })
    @DisplayName("D14 each rule raises to its priority, whatever lower one there was, or none")
    void targets(PriorityRule rule, int target) {
        assertThat(rule.raise(5)).hasValue(target);
        assertThat(rule.raise(target + 1)).hasValue(target);
        assertThat(rule.raise(null)).hasValue(target);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("D15 no rule lowers, or changes what is as urgent already")
    void onlyRaises(PriorityRule rule) {
        for (int current = 0; current <= 5; current++) {
            int before = current;
            rule.raise(current).ifPresent(to -> assertThat(to).isLessThan(before));
        }
    }

    @Test
    @DisplayName("D14 a second caller raises one step, at most to 2")
    void secondCaller() {
        assertThat(PriorityRule.SECOND_CALLER.raise(5)).hasValue(4);
        assertThat(PriorityRule.SECOND_CALLER.raise(3)).hasValue(2);
        assertThat(PriorityRule.SECOND_CALLER.raise(2)).isEqualTo(OptionalInt.empty());
        assertThat(PriorityRule.SECOND_CALLER.raise(null)).isEmpty();
    }
}
