package ca.policecomms.alerts.routing.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rules, and what became of facts under them. */
public interface RoutingRules {
    /** The active rules, by key. */
    List<RoutingRule> active();

    List<RoutingRule> activeFor(String topic, String eventType);

    /** Keeps a fact, so that a rule can be tried over the past. @return false when it was known */
    boolean keep(Fact fact, Instant now);

    /** @param version what the rule made of it; null for nothing */
    void routed(Fact fact, RoutingRule rule, UUID version, Instant now);
}
