package ca.policecomms.alerts.routing.application;

import ca.policecomms.alerts.alert.model.AlertVersion;
import ca.policecomms.alerts.alert.model.Alerts;
import ca.policecomms.alerts.alert.model.Source;
import ca.policecomms.alerts.delivery.application.FanningOut;
import ca.policecomms.alerts.routing.model.ContentWriter;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.alerts.routing.model.RoutingRule;
import ca.policecomms.alerts.routing.model.RoutingRules;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Applies the rules to a fact: alerts are made, launched and fanned out with the transaction that receives it. */
@ApplicationScoped
public class RoutingFact {
    private final RoutingRules rules;
    private final List<ContentWriter> writers;
    private final Alerts alerts;
    private final FanningOut fanningOut;
    private final Clock clock;

    RoutingFact(
            RoutingRules rules, @All List<ContentWriter> writers, Alerts alerts, FanningOut fanningOut, Clock clock) {
        this.rules = rules;
        this.writers = writers;
        this.alerts = alerts;
        this.fanningOut = fanningOut;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void route(Fact fact) {
        Instant now = clock.instant();
        if (!rules.keep(fact, now)) {
            return;
        }
        for (RoutingRule rule : rules.activeFor(fact.topic(), fact.type())) {
            if (rule.matches(fact)) {
                rules.routed(fact, rule, apply(rule, fact, now), now);
            }
        }
    }

    private UUID apply(RoutingRule rule, Fact fact, Instant now) {
        if (rule.mode() == RoutingRule.Mode.NONE) {
            return null;
        }
        boolean live = rule.mode() == RoutingRule.Mode.AUTO;
        Source source = new Source(
                fact.type(), fact.aggregateId(), fact.eventId(), rule.key(), rule.version(), rule.dedupeValue(fact));
        AlertVersion version =
                alerts.addFrom(source, rule.alertClass(), writer(rule).write(fact), live, now);
        if (live) {
            fanningOut.begin(version);
        }
        return version.id();
    }

    private ContentWriter writer(RoutingRule rule) {
        return writers.stream()
                .filter(writer -> writer.template().equals(rule.template()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no template " + rule.template()));
    }
}
