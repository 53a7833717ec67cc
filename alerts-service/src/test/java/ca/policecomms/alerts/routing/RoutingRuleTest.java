package ca.policecomms.alerts.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.alerts.alert.model.AlertClass;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.alerts.routing.model.RoutingRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoutingRuleTest {
    private static final UUID INCIDENT = UUID.randomUUID();

    private static RoutingRule rule(Map<String, List<String>> conditions, RoutingRule.Dedupe dedupe) {
        return new RoutingRule(
                "r",
                1,
                "status.incidents.v1",
                "status.incident.opened.v1",
                conditions,
                RoutingRule.Mode.AUTO,
                AlertClass.COMMUNITY,
                "status-incident",
                "subscribers",
                dedupe);
    }

    private static Fact fact(String type, Map<String, Object> data) {
        return new Fact(UUID.randomUUID(), "status.incidents.v1", type, INCIDENT, 1, Instant.EPOCH, data, "{}");
    }

    @Test
    @DisplayName("A31 a rule matches its type when all its conditions hold")
    void conditions() {
        RoutingRule rule = rule(
                Map.of("impact", List.of("major", "critical"), "emergencyAffected", List.of("true")),
                RoutingRule.Dedupe.AGGREGATE);
        String type = "status.incident.opened.v1";

        assertThat(rule.matches(fact(type, Map.of("impact", "major", "emergencyAffected", true))))
                .isTrue();
        assertThat(rule.matches(fact(type, Map.of("impact", "minor", "emergencyAffected", true))))
                .isFalse();
        assertThat(rule.matches(fact(type, Map.of("impact", "major")))).isFalse();
        assertThat(rule.matches(
                        fact("status.incident.updated.v1", Map.of("impact", "major", "emergencyAffected", true))))
                .isFalse();
    }

    @Test
    @DisplayName("A33 facts of one incident belong to one alert, unless the rule says each its own")
    void dedupe() {
        Fact first = fact("status.incident.opened.v1", Map.of());
        Fact second = fact("status.incident.opened.v1", Map.of());
        RoutingRule perIncident = rule(Map.of(), RoutingRule.Dedupe.AGGREGATE);
        RoutingRule perEvent = rule(Map.of(), RoutingRule.Dedupe.EVENT);

        assertThat(perIncident.dedupeValue(first)).isEqualTo(perIncident.dedupeValue(second));
        assertThat(perEvent.dedupeValue(first)).isNotEqualTo(perEvent.dedupeValue(second));
    }
}
